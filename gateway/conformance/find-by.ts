type Row = Readonly<Record<string, unknown>>;

/** A `__resolveReference` over rows: the one that has the key's values, together with what else was sent; null for a stranger. */
export function findBy(rows: readonly Row[], ...key: readonly string[]) {
  return (reference: Row): Row | null => {
    const found = rows.find((row) => key.every((name) => row[name] === reference[name]));
    return found ? { ...reference, ...found } : null;
  };
}
