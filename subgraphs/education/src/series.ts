import type { SeriesFacts } from '@samspill/shared/series';
import { APEL } from './series/apel.ts';
import { APPRENTICESHIPS } from './series/apprenticeships.ts';
import { CAREER_GUIDANCE } from './series/career-guidance.ts';
import { COMPLETION } from './series/completion.ts';
import { FOLLOW_UP } from './series/follow-up.ts';
import { LEFT_DURING_SCHOOL_YEAR, OUTSIDE_EDUCATION_AND_WORK } from './series/drop-out.ts';

/** Every series of figures that this subgraph gives; the data dictionary is made from it. */
export const SERIES: readonly SeriesFacts[] = [
  LEFT_DURING_SCHOOL_YEAR,
  ...Object.values(OUTSIDE_EDUCATION_AND_WORK),
  ...Object.values(COMPLETION),
  ...Object.values(FOLLOW_UP),
  ...Object.values(APEL),
  ...Object.values(CAREER_GUIDANCE),
  ...Object.values(APPRENTICESHIPS),
];
