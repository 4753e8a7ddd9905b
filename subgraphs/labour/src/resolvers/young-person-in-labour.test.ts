import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { labour } from '../subgraph.ts';
import { inventRegistrations } from '../synthetic/people/registrations.ts';

const SCALE = 0.02;
const team = cast('nav-youth-team');
const UNITS = team.grants.flatMap(({ units }) => units);
const REGISTRATIONS = inventRegistrations(youngPeopleAt(SCALE));
const FIND = `query ($number: ID!) { youngPersonInLabour(nationalIdentityNumber: $number) { id registration { __typename } } }`;
/** Of the form of a synthetic number, and nobody's. */
const NOBODYS = '31920500000';

const isAtTeam = ({ office }: (typeof REGISTRATIONS)[number]) => UNITS.includes(office.unitNumber);
const numberOf = (choose: (one: (typeof REGISTRATIONS)[number]) => boolean) => {
  const { person } = REGISTRATIONS.find(choose) ?? {};
  if (person === undefined) throw new Error('The scale is too small for the test.');
  return { id: person.id, number: person.nationalIdentityNumber };
};
const mine = numberOf((one) => isAtTeam(one) && one.endedOn === null && !one.person.isProtected);
const ended = numberOf((one) => isAtTeam(one) && one.endedOn !== null && !one.person.isProtected);
const elsewhere = numberOf((one) => !isAtTeam(one) && !one.person.isProtected);
const hidden = numberOf((one) => isAtTeam(one) && one.endedOn === null && one.person.isProtected);

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

const find = (number: string, viewer = team) => graph.ask(FIND, { variables: { number }, viewer });

it('finds a person who is registered at the office of the youth team', async () => {
  const { data, errors } = await find(mine.number);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    youngPersonInLabour: { id: mine.id, registration: { __typename: 'Registration' } },
  });
});

it('finds citizens themselves, and nobody else', async () => {
  const citizen = { ...cast('citizen'), subject: pseudonymOf(ended.number, '') };
  expect((await find(ended.number, citizen)).data).toMatchObject({ youngPersonInLabour: { id: ended.id } });
  expect((await find(mine.number, citizen)).data).toEqual({ youngPersonInLabour: null });
});

it.each([
  ['whose registration has ended', ended.number],
  ["who is another office's", elsewhere.number],
  ['who is protected', hidden.number],
])(
  'a person %s is null, after the same statements and a row in the log as one who is not known',
  async (_who, number) => {
    const unknown = await find(NOBODYS);
    const answer = await find(number);
    expect(answer).toEqual(unknown);
    expect(answer.data).toEqual({ youngPersonInLabour: null });
    const logged = await readDisclosures(graph.database, before);
    expect(logged.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
      ['REFUSE', ['RELATION_MISSING']],
      ['REFUSE', ['RELATION_MISSING']],
    ]);
  },
);

it.each([
  ['in the document', `{ youngPersonInLabour(nationalIdentityNumber: "${mine.number}") { id } }`],
  [
    'in the default of a variable',
    `query ($number: ID! = "${mine.number}") { youngPersonInLabour(nationalIdentityNumber: $number) { id } }`,
  ],
])('a number that stands %s is refused without being repeated', async (_where, document) => {
  const { data, errors, statements } = await graph.ask(document, { viewer: team });
  expect(data).toEqual({ youngPersonInLabour: null });
  expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  expect(JSON.stringify(errors)).not.toContain(mine.number);
  expect(statements).toEqual([]);
});

it.each(['01010150000', '12345', 'person-1'])(
  'a number that is not synthetic is refused without being repeated: %#',
  async (number) => {
    const { data, errors, statements } = await find(number);
    expect(data).toEqual({ youngPersonInLabour: null });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors)).not.toContain(number);
    expect(statements).toEqual([]);
  },
);

it('is refused to the anonymous viewer', async () => {
  const { errors } = await graph.ask(FIND, { variables: { number: mine.number } });
  expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});
