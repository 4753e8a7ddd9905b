const ROWS = 512;

/**
 * Finds what is under way by a number that equal questions share. It is no Map: a table that a Map has outgrown leads on to
 * the next, and once one has grown old the collector of young objects takes all that were ever in the later ones for living.
 */
export class FlightTable<Flight> {
  readonly #rows = Array.from({ length: ROWS }, (): Flight[] => []);

  find(mark: number, isIt: (flight: Flight) => boolean): Flight | undefined {
    return this.#row(mark).find(isIt);
  }

  add(mark: number, flight: Flight): void {
    this.#row(mark).push(flight);
  }

  /** Nothing happens when it is not there. */
  remove(mark: number, flight: Flight): void {
    const row = this.#row(mark);
    const at = row.indexOf(flight);
    if (at >= 0) row.splice(at, 1);
  }

  #row(mark: number): Flight[] {
    return this.#rows[mark & (ROWS - 1)] as Flight[];
  }
}
