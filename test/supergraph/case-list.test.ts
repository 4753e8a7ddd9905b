import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastName } from '../../cli/src/cast/cast.ts';
import { giveConsents } from '../support/give-consents.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph, type WatchedAnswer } from '../support/open-supergraph.ts';
import { readDisclosures, type LoggedDisclosure } from '../support/read-disclosures.ts';

const SCALE = 0.04;
const MANY = 60;
const FEW = 3;
const PURPOSE = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

/** Every other young person has consented to the county seeing the measures. */
const CONSENTING = new Set(
  youngPeopleAt(SCALE)
    .map(({ id }) => id)
    .filter((_id, at) => at % 2 === 0),
);

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
  await giveConsents(graph.subgraphs.agreements.database, [...CONSENTING]);
});
afterAll(() => graph.close());

type Owner = 'education' | 'labour';
const OWNERS: readonly Owner[] = ['education', 'labour'];

/** A list of the own sector, with what the other sector has of each person. */
interface CaseList {
  readonly who: string;
  readonly as: CastName;
  readonly ofViewer: Owner;
  readonly ofOther: Owner;
  readonly document: string;
  readonly direction: string;
  /** What is logged of the list, and what of the other sector; with the basis that it is given on. */
  readonly listed: string;
  readonly crossing: Readonly<Record<string, string>>;
}

const COUNSELLOR: CaseList = {
  who: 'a counsellor, with measures',
  as: 'follow-up-counsellor',
  ofViewer: 'education',
  ofOther: 'labour',
  document: `query ($first: Int!) { list: myFollowUpCases(first: $first) { nodes { openedOn person { id
    measuresForCounty { __typename ... on Measures { participations { startsOn status } } } } } } }`,
  direction: 'LABOUR_TO_EDUCATION',
  listed: 'FOLLOW_UP_CASE',
  crossing: { MEASURES: 'LAB-3' },
};
const YOUTH_TEAM: CaseList = {
  who: 'a youth team, with cases',
  as: 'nav-youth-team',
  ofViewer: 'labour',
  ofOther: 'education',
  document: `query ($first: Int!) { list: myRegistrations(first: $first) { nodes { registeredOn person { id
    followUpCaseForNav { __typename ... on FollowUpCase { openedOn reason } } } } } }`,
  direction: 'EDUCATION_TO_LABOUR',
  listed: 'REGISTRATION',
  crossing: { FOLLOW_UP_CASE: 'EDU-1' },
};
const TWO_CATEGORIES: CaseList = {
  ...COUNSELLOR,
  who: 'a counsellor, with two categories by other names and fragments',
  document: `query ($first: Int!) { list: myFollowUpCases(first: $first) { nodes { person { id ...Nav again: measuresForCounty { __typename } } } } }
    fragment Nav on YoungPerson { measuresForCounty { __typename } registrationForCounty { __typename } }`,
  crossing: { MEASURES: 'LAB-3', REGISTRATION: 'LAB-1' },
};

async function ask({ as, document }: CaseList, first: number): Promise<WatchedAnswer> {
  const answer = await graph.ask(document, {
    as,
    variables: { first },
    headers: { 'samspill-purpose': PURPOSE },
  });
  expect(answer.errors).toEqual([]);
  return answer;
}

function personsOf({ data }: WatchedAnswer): readonly string[] {
  const { nodes } = data?.['list'] as { readonly nodes: readonly { readonly person: { id: string } }[] };
  return nodes.map(({ person }) => person.id);
}

/** How many statements of each kind went to each database. */
function countKinds({ sql }: WatchedAnswer) {
  const of = (side: string, is: (text: string) => boolean) => (sql[side] ?? []).filter(is).length;
  const isFacts = (text: string) => text.startsWith('SELECT set_config(');
  const isInsert = (text: string) => text.includes('INSERT INTO disclosure');
  return (side: string) => ({
    reads: of(side, (text) => !isFacts(text) && !isInsert(text)),
    inserts: of(side, isInsert),
    facts: of(side, isFacts),
  });
}

/** The rows that came into each owner's log while something was done. */
async function logged(work: () => Promise<WatchedAnswer>) {
  const last = await Promise.all(
    OWNERS.map(async (owner) => (await readDisclosures(graph.subgraphs[owner].database)).at(-1)?.id ?? 0),
  );
  const answer = await work();
  const rows = await Promise.all(
    OWNERS.map((owner, at) => readDisclosures(graph.subgraphs[owner].database, last[at])),
  );
  return { answer, rows: Object.fromEntries(OWNERS.map((owner, at) => [owner, rows[at] ?? []])) };
}

/** How an owner's log names persons, by id. */
async function subjectsOf(owner: Owner, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await graph.subgraphs[owner].database.query<{ person_id: string; subject: string }>(
    'SELECT person_id, subject FROM disclosure_subjects($1::text[])',
    [persons],
  );
  return new Map(rows.map(({ person_id: person, subject }) => [person, subject]));
}

const bySubjectAndCategory = (one: Partial<LoggedDisclosure>) => `${one.subject} ${one.category}`;
const inOrder = <Row extends Partial<LoggedDisclosure>>(rows: readonly Row[]) =>
  [...rows].sort((a, b) => (bySubjectAndCategory(a) < bySubjectAndCategory(b) ? -1 : 1));

describe.each([COUNSELLOR, YOUTH_TEAM])('the list of $who', (list) => {
  it('of 60 takes the same three batched fetches as one of 3', async () => {
    const few = await ask(list, FEW);
    const many = await ask(list, MANY);
    expect([personsOf(few).length, personsOf(many).length]).toEqual([FEW, MANY]);
    expect(many.plan.map(({ subgraph }) => subgraph)).toEqual([list.ofViewer, 'agreements', list.ofOther]);
    expect(many.plan).toEqual(few.plan);
    expect(many.requests).toEqual({ education: 1, labour: 1, agreements: 1 });
    expect(few.requests).toEqual(many.requests);
  });

  it('of 60 takes one read and one insert into the log of each owner, as one of 3 does, and in the agreements two reads', async () => {
    for (const size of [FEW, MANY]) {
      const kindsOf = countKinds(await ask(list, size));
      expect(kindsOf(list.ofViewer)).toEqual({ reads: 1, inserts: 1, facts: 1 });
      expect(kindsOf('agreements')).toEqual({ reads: 2, inserts: 0, facts: 2 });
      expect(kindsOf(list.ofOther)).toEqual({ reads: 1, inserts: 1, facts: 2 });
    }
  });
});

describe.each([COUNSELLOR, YOUTH_TEAM, TWO_CATEGORIES])('the log of the list of $who', (list) => {
  it('has a row for each person and category, each of which is right', async () => {
    const { answer, rows } = await logged(() => ask(list, MANY));
    const persons = personsOf(answer);
    const own = await subjectsOf(list.ofViewer, persons);
    const others = await subjectsOf(list.ofOther, persons);
    const same = {
      viewer_kind: 'PERSON',
      viewer_subject: list.as,
      operation_hash: expect.stringMatching(/^[\da-f]{64}$/) as string,
      request_id: expect.any(String) as string,
    };
    expect(inOrder(rows[list.ofViewer] ?? [])).toMatchObject(
      inOrder(
        persons.map((person) => ({
          ...same,
          subject: own.get(person) ?? '',
          category: list.listed,
          way: 'OWN',
          outcome: 'PERMIT',
          direction: null,
          purpose: null,
          decision_id: null,
        })),
      ),
    );
    const expected = persons.flatMap((person) =>
      Object.entries(list.crossing).map(([category, basis]) => {
        const isGiven = category !== 'MEASURES' || CONSENTING.has(person);
        return {
          ...same,
          subject: others.get(person) ?? '',
          category,
          way: 'OTHER',
          outcome: isGiven ? 'PERMIT' : 'REFUSE',
          reasons: isGiven ? [] : ['CONSENT_MISSING'],
          direction: list.direction,
          purpose: PURPOSE,
          basis: isGiven ? basis : null,
          agreement_id: isGiven ? (expect.any(String) as string) : null,
          agreement_version: isGiven ? (expect.any(Number) as number) : null,
          consent_id: isGiven && category === 'MEASURES' ? `consent of ${person}` : null,
          decision_id: expect.any(String) as string,
        };
      }),
    );
    const crossed = rows[list.ofOther] ?? [];
    expect(inOrder(crossed)).toMatchObject(inOrder(expected));
    expect(crossed).toHaveLength(MANY * Object.keys(list.crossing).length);
    expect(new Set(crossed.map(({ decision_id: id }) => id)).size).toBe(crossed.length);
    const requests = OWNERS.flatMap((owner) => (rows[owner] ?? []).map(({ request_id: id }) => id));
    expect(new Set(requests).size).toBe(1);
  });
});

it('measures of exactly those who have consented are given', async () => {
  const { data } = await ask(COUNSELLOR, MANY);
  const { nodes } = data?.['list'] as {
    readonly nodes: readonly {
      readonly person: { readonly id: string; readonly measuresForCounty: { __typename: string } | null };
    }[];
  };
  const refused = nodes.filter(({ person }) => person.measuresForCounty?.__typename === 'AccessRefused');
  expect(refused.map(({ person }) => person.id)).toEqual(
    nodes.map(({ person }) => person.id).filter((id) => !CONSENTING.has(id)),
  );
  expect(nodes.some(({ person }) => person.measuresForCounty?.__typename === 'Measures')).toBe(true);
});

it('the log names the operation by the hash of what the subgraph was asked, which is the same for each of its persons', async () => {
  const { answer, rows } = await logged(() => ask(COUNSELLOR, FEW));
  const [first] = answer.plan;
  const hashes = new Set((rows['education'] ?? []).map(({ operation_hash: hash }) => hash));
  expect(hashes).toEqual(
    new Set([
      createHash('sha256')
        .update(first?.operation ?? '')
        .digest('hex'),
    ]),
  );
});
