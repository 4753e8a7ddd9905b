import type { SuppressionRule } from '../series.ts';
import { type CountTable, type Place, placeKey } from './counts-by.ts';
import { decideTable } from './decide-table.ts';
import type { Decision } from './linked-table.ts';

/** A count with what is decided of it; who gives it on looks at the decision first. */
export interface DecidedCount {
  readonly count: number;
  readonly decision: Decision;
}

/** A share to decide with the table: the persons at one place among those at another. */
export interface PlacedRate {
  readonly key: string;
  readonly count: Place;
  readonly denominator: Place;
}

export interface PublishOptions {
  /** Margins that are part of the sums but that the graph gives nowhere. */
  readonly isWithheld?: (place: Place) => boolean;
  readonly rates?: readonly PlacedRate[];
}

/** Tables of one period, decided together. */
export interface PublishedTables {
  /** The cell at a place; undefined where the tables have none, or it is withheld. */
  readonly at: (place: Place) => DecidedCount | undefined;
  /** What is decided of a rate, by its key. */
  readonly rate: (key: string) => Decision | undefined;
}

/**
 * Decides all tables of one period together, such as status by county and reason by county, which share the totals:
 * `publishTables(rule, [countsBy(rows, [['county'], ['status', 'category']]), countsBy(reasons, [['county'], ['reason']])])
 *   .at({ county: '42', category: 'CLARIFIED' })`. As nothing is published before, nothing is ever exposed.
 */
export function publishTables(
  rule: SuppressionRule,
  tables: readonly CountTable[],
  { isWithheld = () => false, rates = [] }: PublishOptions = {},
): PublishedTables {
  const counts = new Map(tables.flatMap((table) => [...table.counts]));
  const { decisions } = decideTable({
    rule,
    cells: [...counts].map(([key, { place, count }]) => ({
      key,
      count,
      settled: isWithheld(place) ? 'WITHHELD' : undefined,
    })),
    sums: tables.flatMap(({ sums }) => sums),
    rates: rates.map(({ key, count, denominator }) => ({
      key,
      count: placeKey(count),
      denominator: placeKey(denominator),
    })),
  });
  return {
    at: (place) => {
      const [cell, decision] = [counts.get(placeKey(place)), decisions.get(placeKey(place))];
      return cell === undefined || decision === undefined ? undefined : { count: cell.count, decision };
    },
    rate: (key) => decisions.get(key),
  };
}
