import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { signDecision } from '@samspill/shared/decisions/decision';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { Trust } from '@samspill/shared/decisions/open-trust';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { cast } from '../../../../test/support/cast.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { signPermit, type PermitChoice } from '../../../../test/support/sign-permit.ts';
import { testTrust } from '../../../../test/support/test-trust.ts';
import { labour } from '../subgraph.ts';
import { inventRegistrations } from '../synthetic/people/registrations.ts';

const SCALE = 0.01;
const counsellor = cast('follow-up-counsellor');
const purpose = 'FOLLOW_UP_OF_YOUNG_PEOPLE';
const FIELDS = {
  REGISTRATION: ['registration', 'Registration'],
  EFFORT_GROUP: ['effortGroup', 'EffortGroupDecision'],
  MEASURES: ['measures', 'Measures'],
  OFFICE_AND_YOUTH_TEAM: ['officeAndYouthTeam', 'OfficeAndYouthTeam'],
  MENTOR: ['mentor', 'Mentor'],
} as const;

const [one, other] = inventRegistrations(youngPeopleAt(SCALE))
  .filter(({ person, endedOn }) => !person.isProtected && endedOn === null)
  .map(({ person }) => person.id);
const person = one ?? '';
const GOOD: PermitChoice = {
  viewer: counsellor,
  person,
  category: 'REGISTRATION',
  direction: 'LABOUR_TO_EDUCATION',
  purpose,
  basis: 'LAB-1',
};

let graph: OpenSubgraph;
let agreements: Trust;
let before: number;

beforeAll(async () => {
  agreements = await testTrust('agreements');
  graph = await openSubgraph(labour, 'pglite:', SCALE);
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

interface Asking {
  readonly viewer?: SignedInViewer;
  readonly purpose?: typeof purpose | 'CAREER_GUIDANCE';
  readonly token?: string;
  readonly id?: string;
  readonly category?: keyof typeof FIELDS;
}

/** Asks the subgraph itself, as whoever reaches its port could. */
async function ask(decision: string | null, asking: Asking = {}) {
  const { id = person, category = 'REGISTRATION', viewer = counsellor, token } = asking;
  const [name, type] = FIELDS[category];
  const { data, errors, statements } = await graph.ask(
    `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson {
      given: ${name}ForCounty { __typename ... on ${type} { synthetic } ... on AccessRefused { code missing } } } } }`,
    {
      variables: { people: [{ __typename: 'YoungPerson', id, [`${name}Decision`]: decision }] },
      viewer,
      purpose: asking.purpose ?? purpose,
      ...(token !== undefined && { token }),
    },
  );
  const [found] = (data?.['_entities'] ?? []) as readonly { readonly given: unknown }[];
  return { given: found?.given, errors, statements };
}

async function refusalOf(decision: string, asking: Asking = {}) {
  const { given, errors } = await ask(decision, asking);
  expect(errors).toEqual([]);
  expect(given).toMatchObject({ __typename: 'AccessRefused' });
  const logged = await readDisclosures(graph.database, before);
  expect(logged).toHaveLength(1);
  expect(logged[0]).toMatchObject({ way: 'OTHER', outcome: 'REFUSE' });
  return (given as { readonly code: string }).code;
}

describe('what NAV knows, for the county,', () => {
  it.each(LABOUR_BASES.bases.filter((basis) => basis.purpose === purpose))(
    'is given by a decision on the basis $id, with one row in the log',
    async ({ id: basis, category, needsConsent }) => {
      const consent = needsConsent ? 'consent-1' : null;
      const decision = await signPermit(agreements, { ...GOOD, category, basis, consent });
      const { given, errors } = await ask(decision, { category: category as keyof typeof FIELDS });
      expect(errors).toEqual([]);
      expect(given === null || (given as { readonly synthetic: boolean }).synthetic).toBe(true);
      const logged = await readDisclosures(graph.database, before);
      expect(logged).toMatchObject([{ way: 'OTHER', category, outcome: 'PERMIT', purpose, basis }]);
    },
  );

  it('is refused where the decision refuses, with all its reasons', async () => {
    const { category, direction } = GOOD;
    const refusal = await signDecision(
      agreements.signer,
      {
        outcome: 'REFUSE',
        viewer: bindViewer(counsellor, `a token of ${counsellor.subject}`),
        person,
        category,
        direction,
        purpose,
        reasons: ['RELATION_MISSING', 'AGREEMENT_NOT_IN_FORCE'],
      },
      { id: 'd-1', now: agreements.now() },
    );
    const { given } = await ask(refusal);
    expect(given).toEqual({
      __typename: 'AccessRefused',
      code: 'RELATION_MISSING',
      missing: ['RELATION_MISSING', 'AGREEMENT_NOT_IN_FORCE'],
    });
  });

  it('without a decision is an error and no data, after no statement', async () => {
    const { given, errors, statements } = await ask(null);
    expect(given).toBeNull();
    expect(errors[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(statements).toEqual([]);
  });
});

interface Swap {
  readonly what: string;
  readonly code: string;
  readonly change?: Partial<PermitChoice>;
  readonly asking?: Asking;
}

describe('a decision that is swapped is refused', () => {
  const viewer = cast('follow-up-counsellor', { county: '50' });

  it.each<Swap>([
    { what: 'to another person', code: 'PERSON_MISMATCH', asking: { id: other ?? '' } },
    { what: 'to another viewer', code: 'VIEWER_MISMATCH', asking: { viewer } },
    {
      what: 'to another category',
      code: 'CATEGORY_MISMATCH',
      asking: { category: 'OFFICE_AND_YOUTH_TEAM' },
    },
    {
      what: 'to another direction, and so to another owner',
      code: 'AUDIENCE_WRONG',
      change: { direction: 'EDUCATION_TO_LABOUR' },
    },
    { what: 'to another purpose', code: 'PURPOSE_MISMATCH', asking: { purpose: 'CAREER_GUIDANCE' } },
    {
      what: 'to another sign-in: replayed with another token',
      code: 'TOKEN_MISMATCH',
      asking: { token: 'another token' },
    },
  ])('$what', async ({ code, change, asking }) => {
    expect(await refusalOf(await signPermit(agreements, { ...GOOD, ...change }), asking)).toBe(code);
  });
});

describe('a decision is refused', () => {
  it('that is forged: signed by another side, under its own key or under the name of the right one', async () => {
    const forger = await testTrust('education');
    expect((await ask(await signPermit(forger, GOOD))).given).toMatchObject({ code: 'KEY_UNKNOWN' });
    const signer = { ...agreements.signer, privateKey: forger.signer.privateKey };
    const forged = await signPermit({ ...forger, signer }, GOOD);
    expect((await ask(forged)).given).toMatchObject({ code: 'SIGNATURE_WRONG' });
  });

  it('that is changed after it was signed', async () => {
    const [head, body, signature] = (await signPermit(agreements, GOOD)).split('.');
    const said = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...said, person: other })).toString('base64url');
    expect(await refusalOf(`${head}.${changed}.${signature}`, { id: other ?? '' })).toBe('SIGNATURE_WRONG');
  });

  it('that has expired', async () => {
    const old = await signPermit(agreements, GOOD, { at: agreements.now() - 20_000 });
    expect(await refusalOf(old)).toBe('STATEMENT_EXPIRED');
  });

  it.each<[string, string, Partial<PermitChoice>]>([
    [
      "a category and purpose that the owner's table does not know",
      'NO_BASIS',
      { category: 'MENTOR', purpose: 'APEL' },
    ],
    ['a basis of another category', 'NO_BASIS', { basis: 'LAB-2' }],
    ['no consent where the basis asks for one', 'CONSENT_MISSING', { category: 'MEASURES', basis: 'LAB-3' }],
  ])('that is widened: an agreement revised to open %s', async (_what, code, change) => {
    const choice = { ...GOOD, ...change };
    const asking = {
      category: choice.category as keyof typeof FIELDS,
      purpose: choice.purpose as typeof purpose,
    };
    expect(await refusalOf(await signPermit(agreements, choice), asking)).toBe(code);
  });

  it('for a viewer whose role the basis does not name', async () => {
    const advisor = cast('career-advisor');
    const decision = await signPermit(agreements, { ...GOOD, viewer: advisor });
    expect(await refusalOf(decision, { viewer: advisor })).toBe('ROLE_MISSING');
  });
});

describe('a protected person', () => {
  it('is null for the county as one who is not known, even with a decision that permits', async () => {
    const hidden = youngPeopleAt(SCALE).find(({ isProtected, isRegistered }) => isProtected && isRegistered);
    const answerOf = async (id: string) => ask(await signPermit(agreements, { ...GOOD, person: id }), { id });
    const unknown = await answerOf('person-00000000000000000000');
    expect(unknown.given).toBeNull();
    expect(await answerOf(hidden?.id ?? '')).toEqual(unknown);
  });
});
