import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';

/** Every table that is invented in this subgraph at a scale, in an order in which foreign keys hold. */
export function syntheticTables(_scale: number): readonly SyntheticTable[] {
  return [];
}
