import type { ErrorCode } from '@samspill/shared/errors';
import type { LossReason } from '../src/fetch/fetch-outcome.ts';
import type { ExpectedError } from './conformance-case.ts';

/** An error of a subgraph for each path, written with dots. */
export function said(
  subgraph: string,
  code: ErrorCode,
  ...paths: readonly string[]
): readonly ExpectedError[] {
  return paths.map((path) => ({ path: steps(path), code, subgraph }));
}

/** What the gateway itself refuses, at each path. */
export function refused(
  code: 'UNAUTHENTICATED' | 'FORBIDDEN',
  ...paths: readonly string[]
): readonly ExpectedError[] {
  return paths.map((path) => ({ path: steps(path), code }));
}

/** A subgraph that cannot be reached, at each path. */
export function unreached(subgraph: string, ...paths: readonly string[]): readonly ExpectedError[] {
  return lostAt(subgraph, 'UNREACHABLE', paths);
}

/** An answer that cannot be used, at each path. */
export function misshapen(subgraph: string, ...paths: readonly string[]): readonly ExpectedError[] {
  return lostAt(subgraph, 'INVALID_RESPONSE', paths);
}

function lostAt(subgraph: string, reason: LossReason, paths: readonly string[]): readonly ExpectedError[] {
  return paths.map((path) => ({ path: steps(path), code: 'SUBGRAPH_UNAVAILABLE', subgraph, reason }));
}

function steps(path: string): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
