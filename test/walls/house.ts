import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readImports, type Import } from './read-imports.ts';
import { resolveImport } from './resolve-import.ts';

/** An import with the file of the house that it leads to; null when it leads out of the house. */
export interface Link extends Import {
  readonly from: string;
  readonly to: string | null;
}

/** The house as the walls see it: every file with its text, and every import with where it leads. */
export interface House {
  readonly files: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
}

/** A wall that does not stand: where, and what is wrong there. */
export interface Breach {
  readonly wall: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.samspill']);
const READ = /\.(ts|js|mjs|json|prisma|graphql)$/;

/** Builds a house of files: paths from its root, with slashes. */
export function buildHouse(texts: Readonly<Record<string, string>>): House {
  const files = new Map(Object.entries(texts));
  const links = [...files]
    .filter(([path]) => isCode(path))
    .flatMap(([from, text]) =>
      readImports(from, text).map((found) => ({
        ...found,
        from,
        to: resolveImport(from, found.specifier, files),
      })),
    );
  return { files, links };
}

/** Reads the house that stands in a folder, with what is generated but without what is installed or built. */
export async function readHouse(root: string): Promise<House> {
  const paths = await list(root, '');
  const texts = await Promise.all(
    paths.map(
      async (path) => [path, READ.test(path) ? await readFile(join(root, path), 'utf8') : ''] as const,
    ),
  );
  return buildHouse(Object.fromEntries(texts));
}

async function list(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.filter(({ name }) => !SKIPPED.has(name))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await list(root, path)));
    else paths.push(path);
  }
  return paths;
}

/** Code is TypeScript that people write or that our generator writes; Prisma's own output is a black box. */
export function isCode(path: string): boolean {
  return path.endsWith('.ts') && !path.includes('/generated/prisma/');
}

/** Tests, and what stands in `test/`, look at the house from outside. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('test/') || /^[^/]+\.config\.ts$/.test(path);
}

/** The package that a file belongs to: `shared`, `subgraphs/labour`, …; a file at the root belongs to none. */
export function packageOf(path: string): string | null {
  return /^(?:subgraphs\/[^/]+|[^/]+)(?=\/)/.exec(path)?.[0] ?? null;
}
