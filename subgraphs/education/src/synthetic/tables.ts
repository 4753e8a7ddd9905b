import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { careerCentreTables } from './career-centres.ts';
import { employerTable } from './employers.ts';
import { reportTables } from './report-tables.ts';
import { trainingOfferTables } from './training-offers.ts';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(scale: number): readonly SyntheticTable[] {
  return [...careerCentreTables(), ...trainingOfferTables(), employerTable(scale), ...reportTables(scale)];
}
