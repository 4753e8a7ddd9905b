import type { SeriesFacts } from '@samspill/shared/series';
import { PROJECT_DESTINATIONS, PROJECT_PARTICIPANTS } from './series/joint-project.ts';

/** Every series of figures that this subgraph gives; the data dictionary is made from it. */
export const SERIES: readonly SeriesFacts[] = [PROJECT_PARTICIPANTS, ...Object.values(PROJECT_DESTINATIONS)];
