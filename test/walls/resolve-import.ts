import { posix } from 'node:path';

/**
 * The file of the house that an import leads to, or null when it leads out. A package of ours that is named but has no
 * such file still leads to it, so that a wall does not fall with a typing error.
 */
export function resolveImport(
  from: string,
  specifier: string,
  files: ReadonlyMap<string, string>,
): string | null {
  const path = specifier.startsWith('.')
    ? posix.join(posix.dirname(from), specifier)
    : ownPackage(specifier, files);
  return path === null ? null : path.replace(/\.js$/, '.ts');
}

/** `@samspill/labour/env` is `subgraphs/labour/src/env.ts`, as the `exports` of our packages say. */
function ownPackage(specifier: string, files: ReadonlyMap<string, string>): string | null {
  const [, name, subpath] = /^@samspill\/([^/]+)\/?(.*)$/.exec(specifier) ?? [];
  if (name === undefined || subpath === undefined) return null;
  const folder = [...files.keys()].some((path) => path.startsWith(`subgraphs/${name}/`))
    ? `subgraphs/${name}`
    : name;
  return `${folder}/src/${subpath}.ts`;
}
