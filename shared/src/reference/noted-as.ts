/** What is loaded from a folder of newer figures is noted under this before the name of the file. */
const NEWER = 'from/';

/** The name under which a load of a file is noted: what came from a folder of newer figures does not hide the product's own. */
export function notedAs(file: string, partial: boolean): string {
  return partial ? `${NEWER}${file}` : file;
}

/** The file of which a note tells. */
export function fileOf(noted: string): string {
  return noted.startsWith(NEWER) ? noted.slice(NEWER.length) : noted;
}
