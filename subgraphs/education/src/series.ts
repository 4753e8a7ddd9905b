import type { SeriesFacts } from '@samspill/shared/series';

/** Every series of figures that this subgraph gives, by its indicator; the data dictionary is made from it. */
export const SERIES = {} as const satisfies Readonly<Record<string, SeriesFacts>>;
