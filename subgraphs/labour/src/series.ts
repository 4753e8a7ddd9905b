import type { SeriesFacts } from '@samspill/shared/series';
import { REDUCED_WORK_CAPACITY, UNEMPLOYMENT } from './series/registered.ts';
import { MEASURES_ENDING } from './series/measures-ending.ts';
import { AREA_SICK_LEAVE, ENTERPRISE_SICK_LEAVE } from './series/sick-leave.ts';
import { SUPPORTED_EMPLOYMENT } from './series/supported-employment.ts';

/** Every series of figures that this subgraph gives; the data dictionary is made from it. */
export const SERIES: readonly SeriesFacts[] = [
  ...Object.values(UNEMPLOYMENT).flatMap((byUnit) => Object.values(byUnit)),
  ...Object.values(REDUCED_WORK_CAPACITY).flatMap((byUnit) => Object.values(byUnit)),
  ...Object.values(AREA_SICK_LEAVE),
  ...Object.values(ENTERPRISE_SICK_LEAVE),
  ...Object.values(SUPPORTED_EMPLOYMENT),
  MEASURES_ENDING,
];
