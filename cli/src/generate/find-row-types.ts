import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const ROW_EXPORT = /^export (?:type|interface|class) (\w+)Row\b/gm;

/**
 * Finds what resolvers get as parent: a type exported as `<GraphQLType>Row` anywhere below `data/`.
 * A type without one is taken as the schema has it, so that a foreign entity is a stub with its key.
 * Answers with `{County: '../data/county-row.ts#CountyRow'}`, sorted by name.
 */
export async function findRowTypes(dataFolder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(dataFolder, { recursive: true }).catch(() => []);
  const found = await Promise.all(files.filter(isSource).map((file) => rowTypesOf(dataFolder, file)));
  return Object.fromEntries(found.flat().sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSource(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.test.ts');
}

async function rowTypesOf(dataFolder: string, file: string) {
  const text = await readFile(join(dataFolder, file), 'utf8');
  const path = relative(dataFolder, join(dataFolder, file)).split(sep).join('/');
  return [...text.matchAll(ROW_EXPORT)].map(([, type = '']) => [type, `../data/${path}#${type}Row`] as const);
}
