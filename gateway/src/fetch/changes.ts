/**
 * How many requests that may change something have come back, from any subgraph. It is one number for the process: what
 * one subgraph is told to change may show in another, and through another supergraph that is on its way out.
 */
let made = 0;

/** Notes that something may have changed. */
export function noteChange(): void {
  made += 1;
}

/** The number of changes until now. */
export function changesMade(): number {
  return made;
}
