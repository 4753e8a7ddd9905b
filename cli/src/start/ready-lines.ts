/** What is asked without further words: README's address, which `ask` finds by itself. */
const USUAL = 'http://localhost:4000/graphql';

/** What a user reads when the graph is ready: how long it took, where it is, and one question that works as it stands. */
export function readyLines(url: string, seconds: number): readonly string[] {
  const where = url === USUAL ? '' : ` --url ${url}`;
  return [
    '',
    `The graph is ready in ${seconds.toFixed(1)} s.`,
    `  Graph     ${url}`,
    `  Explorer  ${new URL('/explorer', url).href}`,
    `  Try       npm run ask -- test/operations/nav-units-and-counties.graphql --table${where}`,
    `  Viewers   npm run token -- --list`,
    '',
    'Ctrl-C ends it.',
  ];
}
