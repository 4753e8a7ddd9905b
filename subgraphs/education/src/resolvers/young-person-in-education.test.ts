import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { cast } from '../../../../test/support/cast.ts';
import { EDUCATION_PEOPLE, PEOPLE_SCALE } from '../../../../test/support/education-people.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { education } from '../subgraph.ts';

const { followedUp, followedUpElsewhere, closed, guided } = EDUCATION_PEOPLE;
const counsellor = cast('follow-up-counsellor');
const FIND = `query ($number: ID!) { youngPersonInEducation(nationalIdentityNumber: $number) { id } }`;

/** Synthetic in form, and nobody's. */
const NOBODYS_NUMBER = '01810099999';

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(education, 'pglite:', PEOPLE_SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

const find = (number: string, viewer: SignedInViewer | null = counsellor) =>
  graph.ask(FIND, { variables: { number }, viewer });

describe('a young person is found by number', () => {
  it.each([
    ['by a counsellor with an open case', followedUp, counsellor, 'FOLLOW_UP_CASE'],
    ['by a career advisor with open guidance', guided, cast('career-advisor'), 'GUIDANCE'],
    ['by themselves', closed, cast('citizen', { person: closed.id }), 'FOLLOW_UP_CASE'],
  ])('%s, which is logged', async (...[, { nationalIdentityNumber, id }, viewer, category]) => {
    const { data, errors } = await find(nationalIdentityNumber, viewer);
    expect(errors).toEqual([]);
    expect(data).toEqual({ youngPersonInEducation: { id } });
    expect(await readDisclosures(graph.database, before)).toMatchObject([{ category, outcome: 'PERMIT' }]);
  });

  it.each([
    ['another county’s', followedUpElsewhere, counsellor],
    ['closed', closed, counsellor],
    ['another citizen’s', followedUp, cast('citizen', { person: closed.id })],
    ['none of NAV’s affair', followedUp, cast('nav-youth-team')],
    ['that of who is protected', EDUCATION_PEOPLE.protected, counsellor],
  ])(
    'and is null as nobody is where the case is %s, after the same statements',
    async (_what, person, viewer) => {
      const refused = await find(person.nationalIdentityNumber, viewer);
      const unknown = await find(NOBODYS_NUMBER, viewer);
      expect(refused.data).toEqual({ youngPersonInEducation: null });
      expect(JSON.stringify(refused)).toBe(JSON.stringify(unknown));
      const logged = await readDisclosures(graph.database, before);
      expect(logged.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
        ['REFUSE', ['RELATION_MISSING']],
        ['REFUSE', ['RELATION_MISSING']],
      ]);
    },
  );
});

describe('the number', () => {
  const { nationalIdentityNumber: number } = followedUp;
  const refusal = async (document: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const answer = await graph.ask(document, { variables, viewer: counsellor });
    expect(answer.data).toEqual({ youngPersonInEducation: null });
    expect(answer.statements).toEqual([]);
    return answer.errors[0];
  };

  it.each([
    ['a literal', `{ youngPersonInEducation(nationalIdentityNumber: "${number}") { id } }`],
    [
      'a default',
      `query ($n: ID! = "${number}") { youngPersonInEducation(nationalIdentityNumber: $n) { id } }`,
    ],
  ])('is refused as %s of the document, and not repeated', async (_what, document) => {
    const error = await refusal(document);
    expect(error?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(error?.message).toBe(
      '`nationalIdentityNumber` stands in the document: give it as a variable without a default.',
    );
  });

  it.each(['01010099999', '0181009999', 'abc', ''])(
    'is refused where it is not synthetic: "%s"',
    async (text) => {
      const error = await refusal(FIND, { number: text });
      expect(error?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(text !== '' && error?.message.includes(text)).toBe(false);
    },
  );

  it('is asked of nobody who has not signed in', async () => {
    const { errors } = await find(number, null);
    expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
