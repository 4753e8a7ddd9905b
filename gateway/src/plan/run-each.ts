/** Runs something for each entry, so many at a time, and is done when all are. */
export async function runEach<Entry>(
  entries: readonly Entry[],
  { atOnce, run }: { readonly atOnce: number; readonly run: (entry: Entry) => Promise<unknown> },
): Promise<void> {
  const rest = entries.values();
  const lane = async (): Promise<void> => {
    for (const entry of rest) await run(entry);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
