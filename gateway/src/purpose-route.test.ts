import { PURPOSES } from '@samspill/shared/decisions/purpose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../fixtures/open-fixture-graph.ts';

let graph: FixtureGraph;
beforeAll(async () => {
  graph = await openFixtureGraph();
});
afterAll(() => graph.close());

const QUESTION = '{ counties { name unemployed } }';
const taken = () => [graph.subgraphs.education, graph.subgraphs.labour].flatMap(({ requests }) => requests);

describe('the purpose of a request', () => {
  it.each(Object.keys(PURPOSES))('is handed on to every subgraph: %s', async (purpose) => {
    const before = taken().length;
    const { status } = await graph.ask(QUESTION, {}, { 'samspill-purpose': purpose });
    const said = [graph.subgraphs.education, graph.subgraphs.labour].map(
      ({ requests }) => requests.at(-1)?.headers['samspill-purpose'],
    );
    expect([status, said, taken().length - before]).toEqual([200, [purpose, purpose], 2]);
  });

  it('is handed on to none where a client says none', async () => {
    await graph.ask(QUESTION);
    expect(graph.subgraphs.labour.requests.at(-1)?.headers).not.toHaveProperty('samspill-purpose');
  });

  it.each(['', 'SECRET', 'apel', 'APEL, APEL', 'APEL ,', 'constructor', '01810112345'])(
    'is refused where it is no purpose that there is, and not said again: "%s"',
    async (purpose) => {
      const before = taken().length;
      const { status, text } = await graph.ask(QUESTION, {}, { 'samspill-purpose': purpose });
      expect([status, JSON.parse(text)]).toEqual([
        400,
        {
          errors: [
            {
              message:
                'The header samspill-purpose holds no purpose that there is: send one of FOLLOW_UP_OF_YOUNG_PEOPLE, CAREER_GUIDANCE, APEL, BASIC_SKILLS, COORDINATED_SERVICES, or leave it out.',
              extensions: { code: 'BAD_REQUEST' },
            },
          ],
        },
      ]);
      expect(taken()).toHaveLength(before);
    },
  );
});

describe('the day of a request', () => {
  it('is the one that it is in Norway, never one that a client would like', async () => {
    await graph.ask(QUESTION);
    const today = graph.subgraphs.education.requests.at(-1)?.headers['samspill-today'];
    for (const day of [
      '2019-12-31',
      '2031-01-01',
      String(today).replace(/\d$/, (digit) => (digit === '1' ? '2' : '1')),
    ]) {
      await graph.ask(QUESTION, {}, { 'samspill-today': day, 'samspill-deadline-ms': '1' });
      for (const { requests } of [graph.subgraphs.education, graph.subgraphs.labour]) {
        expect(requests.at(-1)?.headers['samspill-today']).toBe(today);
        expect(Number(requests.at(-1)?.headers['samspill-deadline-ms'])).toBeGreaterThan(1);
      }
    }
  });
});
