/** An object of the merged data: values, and marks, under canonical names. */
export type DataObject = Record<string, unknown>;

/** What all fetches of an operation gave, before it is shaped for a client. */
export interface MergedData {
  readonly root: DataObject;
  /** Objects that stand at more than one place, so that whoever renders one may keep its text for the next place. */
  readonly shared: ReadonlySet<object>;
  /** Whether every string in it stands in JSON as it is. */
  readonly isPlain?: boolean;
}
