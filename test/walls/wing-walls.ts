import type { Breach, House } from './house.ts';

/** Where wings differ because their data does: a resolver for each type, tables and lists of rows. */
const OWN = /^src\/(resolvers|data)\/|^prisma\/(migrations|seed)\//;

/** What a wing has or has not: tests, what is generated, the parts of a long list of series, and how data is invented that is not public. */
const FREE = /\.test\.ts$|^src\/(generated|series|synthetic)\/|^prisma\/synthetic\//;

/** Files of these folders that every wing has. */
const DATA = ['src/data/db.ts', 'src/data/lists.ts', 'src/data/loaders.ts', 'src/synthetic/tables.ts'];

/** Wall 8: the wings stay equal. What one subgraph has at its top, all have: files, folders, scripts and exports. */
export function wingBreaches({ files }: House): readonly Breach[] {
  const wings = new Map<string, Set<string>>();
  for (const path of files.keys()) {
    const [, wing, inside] = /^(subgraphs\/[^/]+)\/(.+)$/.exec(path) ?? [];
    if (!wing || !inside) continue;
    const parts = wings.get(wing) ?? new Set<string>();
    partsOf(inside).forEach((part) => parts.add(part));
    wings.set(wing, parts);
  }
  const all = new Set([...wings.values()].flatMap((parts) => [...parts]));
  const missing = [...wings].flatMap(([wing, parts]) =>
    [...all]
      .filter((part) => !parts.has(part))
      .map((part) => breach(`${wing}/${part}`, 'other wings have it')),
  );
  return [...missing, ...manifestBreaches([...wings.keys()], files)];
}

/** A file counts where wings are equal; where they differ, only the folder that it stands in. */
function partsOf(inside: string): readonly string[] {
  if (DATA.includes(inside)) return [inside];
  if (FREE.test(inside)) return [];
  if (!OWN.test(inside)) return [inside];
  return [`${inside.split('/').slice(0, 2).join('/')}/`];
}

const EQUAL = [
  'version',
  'license',
  'type',
  'exports',
  'scripts',
  'dependencies',
  'devDependencies',
] as const;

function manifestBreaches(wings: readonly string[], files: ReadonlyMap<string, string>): readonly Breach[] {
  const manifests = wings.map((wing) => {
    const file = `${wing}/package.json`;
    return { file, manifest: JSON.parse(files.get(file) ?? '{}') as Readonly<Record<string, unknown>> };
  });
  const [first, ...others] = manifests;
  return others.flatMap(({ file, manifest }) =>
    EQUAL.filter((key) => JSON.stringify(manifest[key]) !== JSON.stringify(first?.manifest[key])).map((key) =>
      breach(file, `its "${key}" are not those of ${first?.file ?? ''}`),
    ),
  );
}

function breach(file: string, what: string): Breach {
  return { wall: 'wall 8: the wings stay equal', file, line: 1, what };
}
