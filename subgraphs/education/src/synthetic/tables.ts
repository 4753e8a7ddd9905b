import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { careerCentreTables } from './career-centres.ts';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(_scale: number): readonly SyntheticTable[] {
  return careerCentreTables();
}
