import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { findBasis } from '@samspill/shared/decisions/legal-basis';
import { PURPOSES, type Purpose } from '@samspill/shared/decisions/purpose';
import { syntheticIdentityNumber } from '@samspill/shared/people/synthetic-identity-number';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CastName } from '../../cli/src/cast/cast.ts';
import { followUpCaseOf } from '../../subgraphs/education/src/synthetic/people/follow-up-case.ts';
import { asOwner } from '../support/as-owner.ts';
import type { CastQuestion } from '../support/cast-issuer.ts';
import { claimsOf } from '../support/forge-token.ts';
import { gatheredFrom } from '../support/gathered-from.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph, type WatchedAnswer } from '../support/open-supergraph.ts';
import { readOperation } from '../support/read-operation.ts';

const SCALE = 0.02;
const everyone = youngPeopleAt(SCALE);

onTheDay();

let graph: OpenSupergraph;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
});
afterAll(() => graph.close());

const forPurpose = (purpose: Purpose) => ({ headers: { 'samspill-purpose': purpose } });
const FOLLOW_UP = forPurpose('FOLLOW_UP_OF_YOUNG_PEOPLE');
const counsellor = { as: 'follow-up-counsellor' } satisfies CastQuestion;
const youthTeam = { as: 'nav-youth-team' } satisfies CastQuestion;

const cases = (fields: string) => `{ myFollowUpCases(first: 20) { nodes { person { ${fields} } } } }`;
const registrations = (fields: string) => `{ myRegistrations(first: 20) { nodes { person { ${fields} } } } }`;
const REGISTRATION =
  'registrationForCounty { __typename ... on Registration { registeredOn } ... on AccessRefused { missing } }';

describe('introspection of @inaccessible', () => {
  it('tells of no decision and no relation, at the gateway, and of nothing at a subgraph', async () => {
    const { text, data } = await graph.ask(
      '{ __type(name: "YoungPerson") { fields(includeDeprecated: true) { name } } }',
    );
    expect(gatheredFrom(data, 'name')).toContain('measuresForCounty');
    expect(text).not.toMatch(/Decision"|Relation"/);
    for (const subgraph of ['education', 'labour', 'agreements']) {
      for (const document of ['{ __schema { types { name } } }', '{ _service { sdl } }']) {
        const { errors, data: told } = await graph.askSubgraph(subgraph, document, counsellor);
        expect([told ?? null, errors[0]?.extensions?.['code']]).toEqual([null, 'INTROSPECTION_DISABLED']);
      }
    }
  });

  it.each(
    ['educationRelation', 'labourRelation', 'measuresDecision', 'followUpCaseDecision'].flatMap((field) => [
      field,
      `seen: ${field}`,
      `... on YoungPerson { ${field} }`,
    ]),
  )('is not got round by asking: %s', async (fields) => {
    const { status, data, requests } = await graph.ask(cases(fields), { ...counsellor, ...FOLLOW_UP });
    expect([status, data, requests]).toEqual([400, null, { education: 0, labour: 0, agreements: 0 }]);
  });
});

describe('an alias', () => {
  /** Whatever is signed and stands in an answer is meant for the agreements, and good for no data. */
  function audiencesIn({ text }: WatchedAnswer): readonly unknown[] {
    const statements = text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? [];
    return [...new Set(statements.map((statement) => claimsOf(statement)['aud']))];
  }

  it.each([
    'registrationDecision: educationRelationProof',
    'registrationDecision: id',
    'educationRelation: id',
    'educationRelation: labourRelationProof',
    'labourRelation: educationRelationProof',
    'id: educationRelationProof',
    '__typename: id',
    'registration: id',
  ])('that bears the name of what is required opens nothing: %s', async (alias) => {
    for (const question of [
      { ...counsellor, ...FOLLOW_UP },
      counsellor,
      { ...counsellor, ...forPurpose('APEL') },
    ]) {
      const plain = await graph.ask(cases(REGISTRATION), question);
      const answer = await graph.ask(cases(`${alias} ${REGISTRATION}`), question);
      expect(gatheredFrom(answer.data, 'registrationForCounty')).toEqual(
        gatheredFrom(plain.data, 'registrationForCounty'),
      );
      expect(['', 'agreements']).toContain(audiencesIn(answer).join());
    }
  });

  it('shows under each name what the field shows, and is logged once', async () => {
    const { data, errors, sql } = await graph.ask(
      `query { myFollowUpCases(first: 20) { nodes { person { ...Both third: registrationForCounty { ...Seen } } } } }
       fragment Both on YoungPerson { one: registrationForCounty { ...Seen } two: registrationForCounty { ...Seen } }
       fragment Seen on RegistrationAccess { __typename ... on Registration { registeredOn } }`,
      { ...counsellor, ...FOLLOW_UP },
    );
    expect(errors).toEqual([]);
    expect(gatheredFrom(data, 'two')).toEqual(gatheredFrom(data, 'one'));
    expect(gatheredFrom(data, 'third')).toEqual(gatheredFrom(data, 'one'));
    expect(sql['labour']?.filter((text) => text.includes('INSERT INTO disclosure'))).toHaveLength(1);
  });
});

describe('a protected person', () => {
  const [hidden] = everyone.filter(
    (person) => person.countyCode === '46' && person.isProtected && person.isRegistered,
  );
  const nobody = syntheticIdentityNumber('2010-06-01', 62);

  it.each<readonly [string, string, CastQuestion]>([
    ['a counsellor, by number', 'youngPersonInEducation', counsellor],
    ['a youth team, by number', 'youngPersonInLabour', youthTeam],
    ['themselves, by number', 'youngPersonInLabour', { as: 'citizen', person: hidden?.id }],
  ])(
    'is to %s as one who does not exist: the same bytes, fetches and statements',
    async (_who, field, question) => {
      const look = async (number: string | undefined) => {
        const { status, text, plan, requests, sql } = await graph.ask(
          `query ($number: ID!) { ${field}(nationalIdentityNumber: $number) { id ${REGISTRATION} followUpCase { __typename } } }`,
          { ...question, ...FOLLOW_UP, variables: { number } },
        );
        return JSON.stringify({ status, text, plan, requests, sql });
      };
      const found = await look(hidden?.nationalIdentityNumber);
      expect(found).toBe(await look(nobody));
      expect(found).toContain(`{\\"${field}\\":null}`);
    },
  );

  it('is in no list and not counted', async () => {
    const { data } = await graph.ask(
      '{ myFollowUpCases(first: 200) { totalCount nodes { person { id } } } }',
      counsellor,
    );
    const open = everyone.filter(
      (person) =>
        person.countyCode === '46' &&
        followUpCaseOf(person).some(({ closed_on: closedOn }) => closedOn === null),
    );
    const shown = open.filter(({ isProtected }) => !isProtected).map(({ id }) => id);
    expect(open.length).toBeGreaterThan(shown.length);
    expect(gatheredFrom(data, 'totalCount')).toEqual([shown.length]);
    expect([...gatheredFrom(data, 'id')].sort()).toEqual([...shown].sort());
  });
});

describe('with the log table down', () => {
  const without = async <Result>(owner: 'education' | 'labour', work: () => Promise<Result>) => {
    const { database } = graph.subgraphs[owner];
    const rename = (from: string, to: string) =>
      asOwner(database, owner, (query) => query(`ALTER TABLE ${from} RENAME TO ${to}`));
    await rename('disclosure', 'disclosure_away');
    try {
      return await work();
    } finally {
      await rename('disclosure_away', 'disclosure');
    }
  };
  const codesOf = ({ errors }: WatchedAnswer) => [
    ...new Set(errors.map(({ extensions }) => extensions?.['code'])),
  ];

  it('no data leaves its owner for the other sector, and what was logged elsewhere is given', async () => {
    const question = { ...counsellor, ...FOLLOW_UP };
    const document = cases(`id ${REGISTRATION}`);
    const answer = await without('labour', () => graph.ask(document, question));
    expect(codesOf(answer)).toEqual(['DISCLOSURE_LOG_UNAVAILABLE']);
    expect(gatheredFrom(answer.data, 'id')).toHaveLength(20);
    expect(gatheredFrom(answer.data, '__typename')).toEqual([]);
    expect((await graph.ask(document, question)).errors).toEqual([]);
  });

  it.each<readonly ['education' | 'labour', string, CastQuestion]>([
    ['education', cases('id'), counsellor],
    ['labour', registrations('id'), youthTeam],
  ])('no data leaves %s for its own sector either', async (owner, document, question) => {
    const answer = await without(owner, () => graph.ask(document, { ...question, ...FOLLOW_UP }));
    expect(codesOf(answer)).toEqual(['DISCLOSURE_LOG_UNAVAILABLE']);
    expect(gatheredFrom(answer.data, 'id')).toEqual([]);
  });
});

/** The last of the file: the agreement stays as it was revised. */
describe('an agreement that is revised to open a category that the owner’s table does not know', () => {
  const ALL = Object.keys(DATA_CATEGORIES) as readonly DataCategory[];
  const AREAS = [...new Set(Object.values(PURPOSES).map(({ area }) => area))];
  const FIELDS = {
    labour: ALL.filter((category) => DATA_CATEGORIES[category].owner === 'labour'),
    education: ALL.filter((category) => DATA_CATEGORIES[category].owner === 'education'),
  };
  const fieldOf = (category: DataCategory, end: string) =>
    `${category.toLowerCase().replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())}${end}`;
  const asked = (owner: 'labour' | 'education', end: string) =>
    FIELDS[owner]
      .map(
        (category) =>
          `${category}: ${fieldOf(category, end)} { __typename ... on AccessRefused { missing } }`,
      )
      .join(' ');

  /** Vestfold, whose agreement selects three categories. */
  const inCounty = { county: '39' };
  const selected = async () => {
    const { data } = await graph.ask(
      '{ county(code: "39") { agreementCoverage { agreements { id status versions { number dataCategories } } } } }',
    );
    const agreements = gatheredFrom(data, 'agreements').flat() as readonly {
      readonly id: string;
      readonly status: string;
      readonly versions: readonly { readonly number: number; readonly dataCategories: readonly string[] }[];
    }[];
    const found = agreements.find(({ status }) => status === 'IN_FORCE');
    const newest = found?.versions.at(-1);
    return { id: found?.id, newest: newest?.number ?? 0, categories: newest?.dataCategories ?? [] };
  };

  beforeAll(async () => {
    const { id, newest, categories } = await selected();
    expect(categories).toHaveLength(3);
    const step = async (operationName: string, as: CastName, input: object) => {
      const { data } = await graph.ask(readOperation('agreement-life'), {
        operationName,
        variables: { input: { key: randomUUID(), id, ...input } },
        as,
        ...inCounty,
      });
      expect(gatheredFrom(data, 'code')).toEqual([]);
    };
    const wider = { basedOnVersion: newest, dataCategories: ALL, areas: AREAS };
    await step('Revise', 'county-agreement-owner', wider);
    await step('Approve', 'county-agreement-owner', { basedOnVersion: newest + 1 });
    await step('Approve', 'nav-agreement-owner', { basedOnVersion: newest + 1 });
    expect((await selected()).categories).toEqual(ALL);
  });

  it.each(Object.keys(PURPOSES) as Purpose[])('opens nothing of it for %s', async (purpose) => {
    for (const [table, document, question] of [
      [LABOUR_BASES, cases(asked('labour', 'ForCounty')), counsellor],
      [EDUCATION_BASES, registrations(asked('education', 'ForNav')), youthTeam],
    ] as const) {
      const { data, errors } = await graph.ask(document, {
        ...question,
        ...inCounty,
        ...forPurpose(purpose),
      });
      expect(errors).toEqual([]);
      const direction = table.owner === 'labour' ? 'LABOUR_TO_EDUCATION' : 'EDUCATION_TO_LABOUR';
      for (const category of FIELDS[table.owner]) {
        const given = gatheredFrom(data, category) as readonly ({
          readonly missing?: readonly string[];
        } | null)[];
        expect(given).toHaveLength(20);
        const isKnown = findBasis(table, { category, direction, purpose }) !== null;
        const missing = new Set(given.flatMap((one) => one?.missing ?? []));
        expect(missing.has('NO_BASIS')).toBe(!isKnown);
        if (!isKnown) expect(given.every((one) => one?.missing?.join() === 'NO_BASIS')).toBe(true);
        expect([...missing].some((reason) => reason.startsWith('AGREEMENT'))).toBe(false);
      }
    }
  });
});
