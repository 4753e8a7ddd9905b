import type { ExplainedRequest, ExplainedRun } from '@samspill/shared/explanation';
import type { Cell } from '../ask/flatten.ts';
import { printTable } from '../ask/print-table.ts';

const COLUMNS = [
  'subgraph',
  'fetches',
  'objects',
  'sent',
  'from ms',
  'to ms',
  'bytes out',
  'bytes in',
  'outcome',
];

/** Writes the requests of a run as a table, and below it what de-duplication saved. */
export function printRun({ totalMs, requests }: ExplainedRun): string {
  const objects = sum(requests.map((request) => countOf(request, 'representations')));
  const sent = sum(requests.map((request) => countOf(request, 'distinct')));
  const spared = objects === 0 ? '' : `; ${objects} objects were named ${sent} times`;
  const count = `${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`;
  const line = `${count} in ${rounded(totalMs)} ms${spared}.`;
  if (requests.length === 0) return line;
  return `${printTable({ columns: COLUMNS, rows: requests.map(rowOf) })}\n\n${line}`;
}

function rowOf(request: ExplainedRequest): readonly Cell[] {
  const { subgraph, fetches, startedMs, endedMs, requestBytes, answerBytes, outcome } = request;
  return [
    subgraph,
    fetches.map(({ fetch }) => `#${fetch + 1}`).join(' '),
    countOf(request, 'representations'),
    countOf(request, 'distinct'),
    rounded(startedMs),
    rounded(endedMs),
    requestBytes,
    answerBytes,
    outcome,
  ];
}

function countOf({ fetches }: ExplainedRequest, of: 'representations' | 'distinct'): number {
  return sum(fetches.map((fetch) => fetch[of]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
