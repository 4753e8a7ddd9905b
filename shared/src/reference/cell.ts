/** A cell as the database takes it: numbers stay text, so that not a digit is lost; an empty one is null. */
export type Cell = string | readonly string[] | null;

/** The cells of one row by their columns in the database. */
export type Cells = Readonly<Record<string, Cell>>;
