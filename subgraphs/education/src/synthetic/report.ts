import type { Day } from '@samspill/shared/day';
import type { ReportName } from '../data/reports.ts';

/** What one county counted, by `DIMENSION MEMBER`: `CATEGORY IN_ACTIVITY`. A cell that it does not count is not there. */
export type Counts = Readonly<Record<string, number>>;

/** A cell and those that it is the sum of, within one county. */
export interface Division {
  readonly total: string;
  readonly parts: readonly string[];
}

/** What all counties report for one period, before anything is hidden. */
export interface Report {
  readonly report: ReportName;
  readonly startsOn: Day;
  /** By county code; null where the county did not report. */
  readonly counties: ReadonlyMap<string, Counts | null>;
  readonly divisions: readonly Division[];
  /** The cell that a county which did not report is known by. */
  readonly head: string;
  /** Cells that were published and are real, as `03 TOTAL REGISTERED`: they are shown, and are not ours to write. */
  readonly published?: ReadonlySet<string>;
  /** Cells that count no persons and hide nothing. */
  readonly notPersons?: readonly string[];
  /** Cells that two fields of the graph give, by the cell that they equal: they share its decision. */
  readonly same?: Readonly<Record<string, string>>;
  readonly breakInSeries?: boolean;
}
