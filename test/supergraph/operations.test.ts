import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBlanks } from '../support/find-blanks.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { OPERATION_CASES } from '../support/operation-cases.ts';
import { readDocTable } from '../support/read-doc-table.ts';
import { readOperation } from '../support/read-operation.ts';

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph();
});
afterAll(() => graph.close());

describe('the documents of the clients', () => {
  it('are all asked here, but for the one that changes something, which has a test of its own', () => {
    const files = readdirSync(new URL('../operations', import.meta.url));
    const asked = [...OPERATION_CASES.map(({ name }) => `${name}.graphql`), 'agreement-life.graphql'];
    expect(files.sort()).toEqual(asked.sort());
  });

  it.each(OPERATION_CASES)(
    '$name is answered without an error, and empty only where that is right',
    async ({ name, blanks, ...question }) => {
      const { data, errors } = await graph.ask(readOperation(name), question);
      expect(errors).toEqual([]);
      expect(findBlanks(data)).toEqual(Object.keys(blanks).sort());
    },
  );

  it.each(OPERATION_CASES.filter(({ refused }) => refused !== undefined))(
    '$name refuses the anonymous viewer what is one organisation’s affair, with a code at each place',
    async ({ name, variables, refused }) => {
      const { data, errors } = await graph.ask(readOperation(name), { variables });
      const places = errors.map(({ path, extensions }) => `${placeOf(path)} ${String(extensions?.['code'])}`);
      expect([...new Set(places)].sort()).toEqual(refused?.map((place) => `${place} UNAUTHENTICATED`));
      expect(findBlanks(data)).toEqual(expect.arrayContaining([...(refused ?? [])]));
    },
  );

  it.each(OPERATION_CASES)(
    '$name takes as many fetches and SQL statements as the documentation says',
    async ({ name, ...question }) => {
      const { plan, statements } = await graph.ask(readOperation(name), question);
      const { education = 0, labour = 0, agreements = 0 } = statements;
      const all = education + labour + agreements;
      const measured = [`\`${name}\``, ...[plan.length, education, labour, agreements, all].map(String)];
      expect(readDocTable('performance.md').find(([cell]) => cell === measured[0])).toEqual(measured);
    },
  );
});

/** The path of an error as places are told: whatever entry of a list it is in. */
function placeOf(path: readonly (string | number)[] = []): string {
  return path
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('')
    .slice(1);
}

it('a place that says nothing is found in whatever list it stands', () => {
  const answer = {
    a: [
      { b: 0, c: [] },
      { b: null, c: [false] },
    ],
    d: '',
    e: { f: [null] },
  };
  expect(findBlanks(answer)).toEqual(['a[].b', 'a[].c', 'e.f[]']);
  const figures = [
    { value: 0, suppressed: false, suppressionReason: null },
    { value: null, suppressed: true, suppressionReason: 'BELOW_THRESHOLD' },
  ];
  expect(findBlanks({ figures })).toEqual([]);
  const wrong = { value: null, suppressed: false, suppressionReason: null };
  expect(findBlanks({ wrong })).toEqual(['wrong.value']);
});
