import { expect, it } from 'vitest';
import { createMessageReader, type HttpMessage } from '../wire/create-message-reader.ts';
import { DEEP, listOf } from '../workload/operations.ts';
import { withoutTrace } from '../workload/trace.ts';
import { createRequests } from './create-requests.ts';

function read(request: string): HttpMessage {
  const found: HttpMessage[] = [];
  createMessageReader((message) => found.push(message))(Buffer.from(request));
  expect(found).toHaveLength(1);
  return found[0] as HttpMessage;
}

it('writes distinct requests of which no two share a viewer or a variable, and that differ in nothing else', () => {
  const next = createRequests(listOf(10), 'distinct', 80);
  const [one, other] = [read(next()), read(next())];
  expect(one.head).toContain('authorization: Bearer bench.trace-000000000001.none');
  expect(JSON.parse(other.body.toString())).toEqual({
    query: listOf(10).query,
    variables: { first: 10, trace: 'trace-000000000002' },
  });
  expect(withoutTrace(one.body.toString())).toBe(withoutTrace(other.body.toString()));
  expect(withoutTrace(one.head)).toBe(withoutTrace(other.head));
});

it('writes identical requests of nobody', () => {
  const next = createRequests(DEEP, 'identical', 80);
  const first = next();
  expect(next()).toBe(first);
  expect(read(first).head).not.toContain('authorization');
});
