import type { ReferenceGroup } from '@samspill/shared/reference/table';
import { completion, countyDropOut, outsideEducationAndWork, schoolDropOut } from './figure-tables.ts';
import { followUpCounts, followUpStatuses } from './follow-up-tables.ts';
import {
  counties,
  countyAdministrations,
  countyChanges,
  municipalities,
  municipalityChanges,
  schools,
} from './place-tables.ts';
import { educationProgrammes, navOfficeNames } from './training-tables.ts';

/** The reference data of this subgraph, in the order in which it is loaded. */
export const reference: readonly ReferenceGroup[] = [
  {
    name: 'geography',
    tables: [counties, countyChanges, countyAdministrations, municipalities, municipalityChanges],
  },
  { name: 'schools', tables: [schools, schoolDropOut] },
  { name: 'county figures', tables: [countyDropOut, completion, outsideEducationAndWork] },
  { name: 'follow-up', tables: [followUpStatuses, followUpCounts] },
  { name: 'programmes and names', tables: [educationProgrammes, navOfficeNames] },
];
