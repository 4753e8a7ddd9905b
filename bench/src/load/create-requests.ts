import type { Operation } from '../workload/operations.ts';
import { traceOf } from '../workload/trace.ts';

/** How requests differ: each from every other one in authorization and variable, or not at all and without a viewer. */
export type Mode = 'distinct' | 'identical';

/** Writes request after request, as the bytes of HTTP/1.1. */
export function createRequests(operation: Operation, mode: Mode, port: number): () => string {
  const { query, variables } = operation;
  const bodyOf = (trace: string): string => JSON.stringify({ query, variables: { ...variables, trace } });
  const [before = '', after = ''] = bodyOf('#').split('"#"');
  const length = Buffer.byteLength(bodyOf(traceOf(0)));
  const head = [
    'POST /graphql HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${length}`,
  ].join('\r\n');
  const same = `${head}\r\n\r\n${bodyOf(traceOf(0))}`;
  let number = 0;
  return () => {
    if (mode === 'identical') return same;
    const trace = traceOf((number += 1));
    return `${head}\r\nauthorization: Bearer bench.${trace}.none\r\n\r\n${before}"${trace}"${after}`;
  };
}
