import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { youngPersonTable } from '@samspill/shared/people/young-person-table';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { careerCentreTables } from './career-centres.ts';
import { employerTable } from './employers.ts';
import { peopleTables } from './people/people-tables.ts';
import { reportTables } from './report-tables.ts';
import { trainingOfferTables } from './training-offers.ts';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(scale: number, pseudonymKey = ''): readonly SyntheticTable[] {
  const people = youngPeopleAt(scale);
  return [
    ...careerCentreTables(),
    ...trainingOfferTables(),
    employerTable(scale),
    ...reportTables(scale),
    youngPersonTable(people, pseudonymKey),
    ...peopleTables(people),
  ];
}
