import { todayInOslo, type Day } from '@samspill/shared/day';
import type { Statistic } from '@samspill/shared/statistic';
import type { Db } from './db.ts';

/** A figure with the file that it comes with, where it was published. */
export type StatisticRow = Statistic;

/** What is loaded from a folder of newer figures is noted under this before the name of the file. */
const NEWER = 'from/';

/** The day, in Norway, on which each of these files was last loaded: the product's own or a newer one. */
export async function filesLoadedOn(
  db: Db,
  files: readonly string[],
): Promise<readonly { readonly file: string; readonly day: Day }[]> {
  const loads = await db.referenceLoad.findMany({
    where: { file: { in: files.flatMap((file) => [file, `${NEWER}${file}`]) } },
    orderBy: { loadedAt: 'asc' },
  });
  return loads.map(({ file, loadedAt }) => ({ file: file.replace(NEWER, ''), day: todayInOslo(loadedAt) }));
}
