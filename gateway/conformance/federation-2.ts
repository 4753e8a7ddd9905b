const IMPORTS = [
  '@key',
  '@requires',
  '@provides',
  '@external',
  '@shareable',
  '@override',
  '@inaccessible',
  '@tag',
  '@interfaceObject',
  '@extends',
  '@composeDirective',
  '@context',
  '@fromContext',
  '@cost',
  '@listSize',
];

/** The schema of a subgraph of federation 2, with every directive at hand but those of access, which are imported as it says. */
export function federation2(sdl: string, imported: readonly string[] = []): string {
  const names = [...IMPORTS.map((name) => `"${name}"`), ...imported].join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n${sdl}`;
}
