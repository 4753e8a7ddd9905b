import type { SeriesFacts } from '@samspill/shared/series';

/** Every series of figures that this subgraph gives; the data dictionary is made from it. */
export const SERIES: readonly SeriesFacts[] = [];
