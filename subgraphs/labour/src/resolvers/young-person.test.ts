import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { pseudonymOf } from '@samspill/shared/people/pseudonym-of';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { labour } from '../subgraph.ts';
import { inventRegistrations, type InventedRegistration } from '../synthetic/people/registrations.ts';

const SCALE = 0.02;
const team = cast('nav-youth-team');
const UNITS = team.grants.flatMap(({ units }) => units);
const REGISTRATIONS = inventRegistrations(youngPeopleAt(SCALE));

const OWN = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson {
  id
  labourRelation
  registration { __typename ... on Registration { status registeredOn person { id } } ... on AccessRefused { code missing } }
  effortGroup { __typename ... on EffortGroupDecision { effortGroup decidedOn synthetic } ... on AccessRefused { code } }
  measures { __typename ... on Measures { participations { status startsOn endsOn measureType { code } } } ... on AccessRefused { code } }
  officeAndYouthTeam { __typename ... on OfficeAndYouthTeam { office { unitNumber } youthTeam since } ... on AccessRefused { code } }
  mentor { __typename ... on Mentor { employer { organisationNumber name } startsOn endsOn } ... on AccessRefused { code } }
} } }`;
const CATEGORIES = ['registration', 'effortGroup', 'measures', 'officeAndYouthTeam', 'mentor'] as const;

type Answer = Readonly<
  Record<(typeof CATEGORIES)[number], { readonly __typename: string } | null> & {
    readonly id: string;
    readonly labourRelation: string | null;
  }
>;

const found = (choose: (one: InventedRegistration) => boolean): InventedRegistration => {
  const one = REGISTRATIONS.find(choose);
  if (one === undefined) throw new Error('The scale is too small for the test.');
  return one;
};
const isAtTeam = ({ office }: InventedRegistration) => UNITS.includes(office.unitNumber);
const isOpen = ({ endedOn, person }: InventedRegistration) => endedOn === null && !person.isProtected;

const mine = found((one) => isAtTeam(one) && isOpen(one));
const ended = found((one) => isAtTeam(one) && one.endedOn !== null && !one.person.isProtected);
const elsewhere = found((one) => !isAtTeam(one) && isOpen(one));
const hidden = found((one) => isAtTeam(one) && one.endedOn === null && one.person.isProtected);

let graph: OpenSubgraph;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(labour, 'pglite:', SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

async function askOf(ids: readonly string[], viewer: SignedInViewer | null = team) {
  const people = ids.map((id) => ({ __typename: 'YoungPerson', id }));
  const { data, ...rest } = await graph.ask(OWN, { variables: { people }, viewer });
  return { people: data?.['_entities'] as readonly Answer[], ...rest };
}

const citizenOf = ({ person }: InventedRegistration): SignedInViewer => ({
  ...cast('citizen'),
  subject: pseudonymOf(person.nationalIdentityNumber, ''),
});

const REFUSED = { code: 'RELATION_MISSING' };
const allRefused = Object.fromEntries(CATEGORIES.map((name) => [name, REFUSED]));

describe('what NAV knows of a young person', () => {
  it('is shown to the youth team of the office that has an open registration', async () => {
    const { people, errors } = await askOf([mine.person.id]);
    expect(errors).toEqual([]);
    expect(people[0]).toMatchObject({
      id: mine.person.id,
      registration: {
        status: 'REGISTERED',
        registeredOn: mine.registeredOn,
        person: { id: mine.person.id },
      },
      officeAndYouthTeam: { office: { unitNumber: mine.office.unitNumber }, since: mine.registeredOn },
    });
    expect(people[0]?.labourRelation).not.toBeNull();
  });

  it('is there in every category for somebody, and null where nothing is known', async () => {
    const ids = REGISTRATIONS.filter((one) => isAtTeam(one) && isOpen(one)).map(({ person }) => person.id);
    const { people } = await askOf(ids);
    for (const name of CATEGORIES) {
      expect(people.some((person) => person[name] !== null)).toBe(true);
      expect(people.every((person) => person[name]?.__typename !== 'AccessRefused')).toBe(true);
    }
    expect(people.some(({ mentor }) => mentor === null)).toBe(true);
  });

  it.each([
    ['whose registration has ended', ended],
    ["who is registered at another team's office", elsewhere],
    ['who is protected', hidden],
  ])('is refused of a person %s', async (_who, { person }) => {
    const { people, errors } = await askOf([person.id]);
    expect(errors).toEqual([]);
    expect(people[0]).toMatchObject({ id: person.id, labourRelation: null, ...allRefused });
  });

  it.each([
    ['a follow-up counsellor of the county', cast('follow-up-counsellor')],
    ['another role of NAV at the office', cast('nav-employer-advisor')],
    ['a citizen whose token claims the role', { ...citizenOf(elsewhere), grants: team.grants }],
  ])('is refused to %s', async (_who, viewer) => {
    const { people } = await askOf([mine.person.id], viewer);
    expect(people[0]).toMatchObject({ labourRelation: null, ...allRefused });
  });

  it('is an error for the anonymous viewer, and nothing is read', async () => {
    const { people, errors, statements } = await askOf([mine.person.id], null);
    expect(people[0]).toEqual({
      id: mine.person.id,
      labourRelation: null,
      ...Object.fromEntries(CATEGORIES.map((name) => [name, null])),
    });
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['UNAUTHENTICATED']),
    );
    expect(statements).toEqual([]);
  });

  it('is shown to the person too after the registration has ended, and of nobody else', async () => {
    const { people } = await askOf([ended.person.id, mine.person.id], citizenOf(ended));
    expect(people[0]).toMatchObject({ registration: { status: 'ENDED' }, labourRelation: null });
    expect(people[1]).toMatchObject({ labourRelation: null, ...allRefused });
    const logged = await readDisclosures(graph.database, before);
    expect(new Set(logged.map(({ way }) => way))).toEqual(new Set(['CITIZEN']));
  });

  it('has one row in the log for each person and category, whatever aliases and fragments ask for it again', async () => {
    const { errors } = await graph.ask(
      `query ($people: [_Any!]!) { one: _entities(representations: $people) { ...Kind }
         two: _entities(representations: $people) { ... on YoungPerson { again: registration { __typename } } ...Kind } }
       fragment Kind on YoungPerson { registration { ... on Registration { kind } } same: registration { __typename } }`,
      {
        variables: {
          people: [mine, elsewhere].map(({ person: { id } }) => ({ __typename: 'YoungPerson', id })),
        },
        viewer: team,
      },
    );
    expect(errors).toEqual([]);
    const logged = await readDisclosures(graph.database, before);
    expect(logged.map(({ category, outcome }) => `${category} ${outcome}`).sort()).toEqual([
      'REGISTRATION PERMIT',
      'REGISTRATION REFUSE',
    ]);
  });
});

describe('a protected person', () => {
  it('is answered byte for byte as one who is not known, after the same statements', async () => {
    const unknown = 'person-00000000000000000000';
    const one = await askOf([hidden.person.id]);
    const other = await askOf([unknown]);
    expect(JSON.stringify(one.people).replaceAll(hidden.person.id, unknown)).toBe(
      JSON.stringify(other.people),
    );
    expect(one.errors).toEqual(other.errors);
    expect(one.statements).toEqual(other.statements);
    const logged = await readDisclosures(graph.database, before);
    expect(logged).toHaveLength(2 * CATEGORIES.length);
  });

  it('is hidden from themselves too, as long as they are there for nobody', async () => {
    const { people } = await askOf([hidden.person.id], citizenOf(hidden));
    expect(people[0]).toMatchObject(allRefused);
  });
});

describe('a forged relation', () => {
  it('that comes with a reference is not signed', async () => {
    const relation = {
      personId: elsewhere.person.id,
      kind: 'OPEN_REGISTRATION',
      countyCode: '46',
      unitNumber: UNITS[0],
    };
    const { data } = await graph.ask(
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson { labourRelation labourRelationProof } } }`,
      {
        variables: { people: [{ __typename: 'YoungPerson', id: elsewhere.person.id, relation }] },
        viewer: team,
      },
    );
    expect(data).toEqual({ _entities: [{ labourRelation: null, labourRelationProof: null }] });
  });
});
