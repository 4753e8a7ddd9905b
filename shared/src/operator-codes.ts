import type { ErrorCode } from './errors.ts';

/** Codes that are for those who run the programs: of these a client is told as little as of any fault of ours. */
export const OPERATOR_CODES: readonly string[] = [
  'CHAIN_BROKEN',
  'COMPOSITION_FAILED',
  'DATABASE_IN_USE',
  'DATABASE_UNREACHABLE',
  'GENERATED_STALE',
  'GRAPH_UNREACHABLE',
  'INTERNAL_SERVER_ERROR',
  'MIGRATION_FAILED',
  'PORT_TAKEN',
  'PROGRAM_ENDED',
  'REFERENCE_TABLE_DAMAGED',
  'SETTINGS_INVALID',
  'SUPERGRAPH_INVALID',
  'USAGE',
] satisfies ErrorCode[];
