import { todayInOslo, type Day } from '../day.ts';
import { fileOf, notedAs } from './noted-as.ts';

interface Note {
  readonly file: string;
  readonly loadedAt: Date;
}

/** The door to the notes of what has been loaded, as every wing's database has it. */
interface Notes {
  readonly referenceLoad: {
    readonly findMany: (which: {
      where: { file: { in: string[] } };
      orderBy: { loadedAt: 'asc' };
    }) => Promise<readonly Note[]>;
  };
}

/** The day, in Norway, on which each of these files was last loaded: the product's own or a newer one. */
export async function filesLoadedOn(
  { referenceLoad }: Notes,
  files: readonly string[],
): Promise<readonly { readonly file: string; readonly day: Day }[]> {
  const notes = await referenceLoad.findMany({
    where: { file: { in: files.flatMap((file) => [notedAs(file, false), notedAs(file, true)]) } },
    orderBy: { loadedAt: 'asc' },
  });
  return notes.map(({ file, loadedAt }) => ({ file: fileOf(file), day: todayInOslo(loadedAt) }));
}
