import { deepestChain, isList, isObject, shapeOf, type Json, type Shape } from './shape.ts';

export type Cell = string | number | boolean | null;

/** An answer as rows: every row has a cell for every column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Row = ReadonlyMap<string, Cell>;

interface Place {
  readonly shape: Shape;
  /** The column names start with it: empty, or ending in a dot. */
  readonly prefix: string;
}

/**
 * Lays an answer out as rows: one for each entry of the deepest chain of lists (counties → agreements → parties), with
 * what stands above it repeated. Nested objects become dotted columns; a list of plain values becomes one cell
 * (`A; B`), a list beside the chain one cell of JSON. An entry whose own list is empty keeps a row.
 */
export function flatten(data: Json): Table {
  const shape = shapeOf(data);
  const chain = deepestChain(shape);
  const place = { shape, prefix: '' };
  const columns = columnsOf(place, chain);
  const rows = rowsOf(data, place, chain).map((row) => columns.map((column) => row.get(column) ?? null));
  return { columns: columns.map((column) => withoutRoot(column, shape)), rows };
}

/** The name of a root field says nothing when there is just one. */
function withoutRoot(column: string, { fields }: Shape): string {
  return fields.size === 1 && column.includes('.') ? column.slice(column.indexOf('.') + 1) : column;
}

function columnsOf({ shape, prefix }: Place, chain: ReadonlySet<Shape>): readonly string[] {
  return [...shape.fields].flatMap(([key, field]) =>
    isOneCell(field, chain) ? [prefix + key] : columnsOf({ shape: field, prefix: `${prefix}${key}.` }, chain),
  );
}

function isOneCell(shape: Shape, chain: ReadonlySet<Shape>): boolean {
  return shape.fields.size === 0 || (shape.list && !chain.has(shape));
}

function rowsOf(
  value: Json | undefined,
  { shape, prefix }: Place,
  chain: ReadonlySet<Shape>,
): readonly Row[] {
  let rows: readonly Row[] = [new Map()];
  if (!isObject(value)) return rows;
  for (const [key, field] of shape.fields) {
    const found = value[key];
    const below = isOneCell(field, chain)
      ? [new Map([[prefix + key, cellOf(found)]])]
      : entriesOf(found).flatMap((entry) =>
          rowsOf(entry, { shape: field, prefix: `${prefix}${key}.` }, chain),
        );
    rows = rows.flatMap((row) => below.map((more) => new Map([...row, ...more])));
  }
  return rows;
}

/** An empty list and null both keep the row that they stand in. */
function entriesOf(value: Json | undefined): readonly Json[] {
  if (!isList(value)) return [value ?? null];
  return value.length === 0 ? [null] : value;
}

function cellOf(value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (isList(value) && value.every((entry) => typeof entry !== 'object')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
