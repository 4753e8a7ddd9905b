import type { Series } from './statistic.ts';

/** Whose rule hides small numbers, and which. */
export interface SuppressionRule {
  /** The owner of the series: `SSB`, `NAV`, `Udir`, `county`. */
  readonly owner: string;
  /** A count from 1 up to, not with, this is hidden: by us where we count, by the owner where the series is published. Null where none is. */
  readonly threshold: number | null;
  /** A rate whose denominator is below this is hidden; null where no rate is given, or its owner names none. */
  readonly smallestDenominator: number | null;
}

/** All that is said of a series of figures: in every answer, and in the data dictionary, which is made from it. */
export interface SeriesFacts extends Series {
  /** What it counts, in English with the Norwegian term in parentheses. */
  readonly meaning: string;
  /** Who answers for the data by law: the controller of what the figures are counted from. */
  readonly controller: string;
  readonly rule: SuppressionRule;
  readonly synthetic: boolean;
  /** The fields of the graph that give it: `County.unemployment`. */
  readonly fields: readonly string[];
}
