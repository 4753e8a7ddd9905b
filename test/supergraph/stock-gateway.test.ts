import type { Purpose } from '@samspill/shared/decisions/purpose';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import type { SyntheticYoungPerson } from '@samspill/shared/people/young-person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastName } from '../../cli/src/cast/cast.ts';
import { followUpCaseOf } from '../../subgraphs/education/src/synthetic/people/follow-up-case.ts';
import { askOver, type GraphAnswer } from '../support/ask-over.ts';
import type { CastQuestion } from '../support/cast-issuer.ts';
import { holdsConsent } from '../support/holds-consent.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { THE_DAY } from '../support/the-day.ts';
import { openStockGateway, type StockGateway } from '../support/open-stock-gateway.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import { gatheredFrom } from '../support/gathered-from.ts';

const SCALE = 0.04;
const PEOPLE = new Map(youngPeopleAt(SCALE).map((person) => [person.id, person]));
const PURPOSE: Purpose = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

onTheDay();

let graph: OpenSupergraph;
let stock: StockGateway;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
  const urls = Object.entries(graph.subgraphs).map(([name, { url }]) => [name, url] as const);
  stock = await openStockGateway(Object.fromEntries(urls));
});
afterAll(async () => {
  await stock.close();
  await graph.close();
});

const REFUSED = '... on AccessRefused { code message missing remedy }';
const FOR_COUNTY = `
  registrationForCounty { __typename ... on Registration { registeredOn endedOn kind status } ${REFUSED} }
  officeAndYouthTeamForCounty { __typename ... on OfficeAndYouthTeam { office { name } youthTeam since } ${REFUSED} }
  measuresForCounty { __typename ... on Measures { participations { startsOn endsOn status measureType { code } } } ${REFUSED} }
  mentorForCounty { __typename ${REFUSED} }
  effortGroupForCounty { __typename ${REFUSED} }`;
const FOR_NAV = `
  followUpCaseForNav { __typename ... on FollowUpCase { openedOn status { code } county { name } } ${REFUSED} }
  schoolHistoryForNav { __typename ... on SchoolHistory { schoolYears { level outcome } } ${REFUSED} }
  offersForNav { __typename ${REFUSED} }
  apelCaseForNav { __typename ${REFUSED} }
  guidanceForNav { __typename ${REFUSED} }`;

const cases = (fields: string) =>
  `{ myFollowUpCases(first: 100) { totalCount nodes { openedOn person { id ${fields} } } } }`;
const registrations = (fields: string) =>
  `{ myRegistrations(first: 100) { totalCount nodes { registeredOn person { id ${fields} } } } }`;

/** Trøndelag, where some have consented to what NAV has of them. */
const COUNTY = '50';
const counsellor = { as: 'follow-up-counsellor', county: COUNTY } satisfies CastQuestion;
const youthTeam = { as: 'nav-youth-team' } satisfies CastQuestion;
const forPurpose = (purpose: Purpose = PURPOSE) => ({ headers: { 'samspill-purpose': purpose } });

interface Given {
  readonly __typename: string;
  readonly missing?: readonly string[];
}
type Person = { readonly id: string } & Readonly<Record<string, Given | null>>;

/** Asks the same of both, which give the same data and refuse for the same reasons. */
async function askBoth(document: string, question: CastQuestion): Promise<GraphAnswer> {
  const ours = await graph.ask(document, question);
  const theirs = await askOver(stock.url, document, await graph.issuer.signedIn(question));
  expect(theirs.data).toEqual(ours.data);
  expect(codesOf(theirs)).toEqual(codesOf(ours));
  return theirs;
}

function codesOf({ errors }: GraphAnswer): readonly unknown[] {
  return [...new Set(errors.map(({ extensions }) => extensions?.['code']))].sort();
}

function peopleOf({ data }: GraphAnswer, list: 'myFollowUpCases' | 'myRegistrations'): readonly Person[] {
  const { nodes } = data?.[list] as { readonly nodes: readonly { readonly person: Person }[] };
  return nodes.map(({ person }) => person);
}

const isOfCounty = ({ countyCode, isProtected }: SyntheticYoungPerson) =>
  countyCode === COUNTY && !isProtected;
const hasOpenCase = (person: SyntheticYoungPerson) =>
  followUpCaseOf(person).some(({ closed_on: closedOn }) => closedOn === null);

const kindsIn = (data: unknown) => new Set(gatheredFrom(data, '__typename'));

function inventedOf({ id }: Person): SyntheticYoungPerson {
  const invented = PEOPLE.get(id);
  if (invented === undefined) throw new Error('There is no such person at the scale.');
  return invented;
}

describe('a stock gateway serves what is permitted', () => {
  it('to a counsellor: registrations of all who have one, and measures of who has consented to it', async () => {
    const answer = await askBoth(cases(FOR_COUNTY), { ...counsellor, ...forPurpose() });
    expect(answer.errors).toEqual([]);
    const people = peopleOf(answer, 'myFollowUpCases');
    const open = [...PEOPLE.values()].filter((person) => isOfCounty(person) && hasOpenCase(person));
    expect(people.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
    for (const person of people) {
      const invented = inventedOf(person);
      expect(person['registrationForCounty']?.__typename).toBe(
        invented.isRegistered ? 'Registration' : undefined,
      );
      const consents = holdsConsent(invented, { category: 'MEASURES', purpose: PURPOSE }, THE_DAY);
      expect(person['measuresForCounty']?.missing).toEqual(consents ? undefined : ['CONSENT_MISSING']);
    }
    expect(kindsIn(people)).toEqual(
      new Set(['Registration', 'OfficeAndYouthTeam', 'Measures', 'AccessRefused']),
    );
  });

  it('to a youth team: cases of all who have one, and the school history of who has consented to it', async () => {
    const answer = await askBoth(registrations(FOR_NAV), { ...youthTeam, ...forPurpose() });
    expect(answer.errors).toEqual([]);
    const people = peopleOf(answer, 'myRegistrations');
    expect(people.length).toBeGreaterThan(60);
    for (const person of people) {
      const invented = inventedOf(person);
      expect(invented.isProtected).toBe(false);
      expect(person['followUpCaseForNav']?.__typename).toBe(
        followUpCaseOf(invented).length > 0 ? 'FollowUpCase' : undefined,
      );
      const consents = holdsConsent(invented, { category: 'SCHOOL_HISTORY', purpose: PURPOSE }, THE_DAY);
      expect(person['schoolHistoryForNav']?.missing).toEqual(consents ? undefined : ['CONSENT_MISSING']);
    }
    expect(kindsIn(people)).toEqual(new Set(['FollowUpCase', 'SchoolHistory', 'Offers', 'AccessRefused']));
  });

  it('to a citizen: what both sides know of them', async () => {
    const invented = [...PEOPLE.values()].find(
      (person) => !person.isProtected && person.isRegistered && followUpCaseOf(person).length > 0,
    );
    const answer = await askBoth(
      `query ($number: ID!) { youngPersonInLabour(nationalIdentityNumber: $number) {
         id registration { __typename ... on Registration { registeredOn } } followUpCase { __typename ... on FollowUpCase { openedOn } }
         ${FOR_COUNTY} ${FOR_NAV} } }`,
      {
        as: 'citizen',
        person: invented?.id,
        variables: { number: invented?.nationalIdentityNumber },
        ...forPurpose(),
      },
    );
    expect(answer.data?.['youngPersonInLabour']).toMatchObject({
      id: invented?.id,
      registration: { __typename: 'Registration' },
      followUpCase: { __typename: 'FollowUpCase' },
      measuresForCounty: { __typename: 'AccessRefused' },
      followUpCaseForNav: { __typename: 'AccessRefused' },
    });
  });
});

describe('a stock gateway leaks nothing', () => {
  it.each<readonly [who: string, reason: string, asking: readonly [string, CastQuestion]]>([
    ['a counsellor who says no purpose', 'PURPOSE_MISSING', [cases(FOR_COUNTY), counsellor]],
    [
      'a counsellor with a purpose that no basis has',
      'NO_BASIS',
      [cases(FOR_COUNTY), { ...counsellor, ...forPurpose('BASIC_SKILLS') }],
    ],
    [
      'a counsellor who asks as NAV does',
      'RELATION_MISSING',
      [cases(FOR_NAV), { ...counsellor, ...forPurpose() }],
    ],
    ['a youth team that says no purpose', 'PURPOSE_MISSING', [registrations(FOR_NAV), youthTeam]],
    [
      'a youth team that asks as a county does',
      'RELATION_MISSING',
      [registrations(FOR_COUNTY), { ...youthTeam, ...forPurpose() }],
    ],
  ])('to %s', async (_who, reason, [document, question]) => {
    const { data, errors } = await askBoth(document, question);
    expect(errors).toEqual([]);
    expect(kindsIn(data)).toEqual(new Set(['AccessRefused']));
    expect(gatheredFrom(data, '__typename').length).toBeGreaterThanOrEqual(5 * 60);
    expect(gatheredFrom(data, 'missing').every((missing) => (missing as string[]).includes(reason))).toBe(
      true,
    );
  });

  it.each<readonly [string, string, CastQuestion]>([
    ['the anonymous viewer, of cases', cases(FOR_COUNTY), forPurpose()],
    ['the anonymous viewer, of registrations', registrations(FOR_NAV), forPurpose()],
    ...(['career-advisor', 'nav-youth-team', 'national-coordinator', 'citizen', 'employer'] as const).map(
      (as: CastName) => [`${as}, of cases`, cases(FOR_COUNTY), { as, ...forPurpose() }] as const,
    ),
    ...(['follow-up-counsellor', 'nav-employer-advisor', 'national-coordinator', 'citizen'] as const).map(
      (as: CastName) => [`${as}, of registrations`, registrations(FOR_NAV), { as, ...forPurpose() }] as const,
    ),
  ])('of a list that is not theirs, to %s', async (_who, document, question) => {
    const answer = await askBoth(document, question);
    expect(gatheredFrom(answer.data, 'id')).toEqual([]);
    expect(answer.errors).not.toEqual([]);
  });

  it('of a person of another county, to a counsellor who knows the number', async () => {
    const invented = [...PEOPLE.values()].find(
      ({ countyCode, isFollowedUp, isProtected }) => countyCode === '46' && isFollowedUp && !isProtected,
    );
    const answer = await askBoth(
      `query ($number: ID!) { youngPersonInEducation(nationalIdentityNumber: $number) { id ${FOR_COUNTY} } }`,
      { ...counsellor, variables: { number: invented?.nationalIdentityNumber }, ...forPurpose() },
    );
    expect(answer).toMatchObject({ data: { youngPersonInEducation: null }, errors: [] });
  });

  it('with a token that is not good', async () => {
    const question = { ...counsellor, ...forPurpose(), seconds: -60 };
    const theirs = await askOver(stock.url, cases(FOR_COUNTY), await graph.issuer.signedIn(question));
    expect(gatheredFrom(theirs.data, 'id')).toEqual([]);
    expect(theirs.errors).not.toEqual([]);
  });

  it.each(['educationRelation', 'labourRelation', 'measuresDecision', 'followUpCaseDecision'])(
    'of what is signed between the subgraphs: it has no %s',
    async (field) => {
      const question = await graph.issuer.signedIn({ ...counsellor, ...forPurpose() });
      const { status, data } = await askOver(stock.url, cases(field), question);
      expect([status, data]).toEqual([400, null]);
    },
  );
});

/** The last of the file: they are not started again. */
describe('with the agreements stopped', () => {
  beforeAll(() => graph.subgraphs.agreements.close());

  it.each<readonly [string, string, CastQuestion]>([
    ['a counsellor', cases(FOR_COUNTY), counsellor],
    ['a youth team', registrations(FOR_NAV), youthTeam],
  ])('both gateways answer %s with errors and never with data', async (_who, document, question) => {
    const signedIn = await graph.issuer.signedIn({ ...question, ...forPurpose() });
    const answers = [
      await graph.ask(document, { ...question, ...forPurpose() }),
      await askOver(stock.url, document, signedIn),
    ];
    for (const { data, errors } of answers) {
      expect(gatheredFrom(data, 'id').length).toBeGreaterThan(60);
      expect(gatheredFrom(data, '__typename')).toEqual([]);
      expect(errors).not.toEqual([]);
    }
  });
});
