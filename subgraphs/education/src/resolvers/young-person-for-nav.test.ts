import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInViewer } from '@samspill/shared/access/viewer';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import { signDecision, type Decision } from '@samspill/shared/decisions/decision';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { signStatement } from '@samspill/shared/decisions/sign-statement';
import type { SigningKey } from '@samspill/shared/decisions/signing-key';
import { STATEMENT_TYPES } from '@samspill/shared/decisions/statement';
import { makeSigner, signAnything } from '../../../../shared/fixtures/fixture-decisions.ts';
import { cast } from '../../../../test/support/cast.ts';
import { EDUCATION_PEOPLE, PEOPLE_SCALE, UNKNOWN_PERSON } from '../../../../test/support/education-people.ts';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readDisclosures } from '../../../../test/support/read-disclosures.ts';
import { testTrust } from '../../../../test/support/test-trust.ts';
import { education } from '../subgraph.ts';

const { followedUp, followedUpElsewhere } = EDUCATION_PEOPLE;
const youthTeam = cast('nav-youth-team');
const TOKEN = 'the token of the youth team';
const PURPOSE: Purpose = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

const PERMIT: Extract<Decision, { readonly outcome: 'PERMIT' }> = {
  outcome: 'PERMIT',
  viewer: bindViewer(youthTeam, TOKEN),
  person: followedUp.id,
  category: 'FOLLOW_UP_CASE',
  direction: 'EDUCATION_TO_LABOUR',
  purpose: PURPOSE,
  agreement: { id: 'agreement-46', version: 2 },
  basis: 'EDU-1',
  consent: null,
};

/** Each category's field with its decision, a purpose and the basis of the owner's table for both. */
const WAYS = [
  ['followUpCase', 'FOLLOW_UP_CASE', PURPOSE, 'EDU-1', null],
  ['schoolHistory', 'SCHOOL_HISTORY', PURPOSE, 'EDU-2', 'consent-1'],
  ['offers', 'OFFERS', 'COORDINATED_SERVICES', 'EDU-4', 'consent-1'],
  ['apelCase', 'APEL_CASE', 'APEL', 'EDU-7', 'consent-1'],
  ['guidance', 'GUIDANCE', 'CAREER_GUIDANCE', 'EDU-8', 'consent-1'],
] as const;

let graph: OpenSubgraph;
let signer: SigningKey;
let before: number;

beforeAll(async () => {
  graph = await openSubgraph(education, 'pglite:', PEOPLE_SCALE);
  ({ signer } = (await testTrust('agreements')) as { readonly signer: SigningKey });
});
afterAll(() => graph.close());
beforeEach(async () => {
  before = (await readDisclosures(graph.database)).at(-1)?.id ?? 0;
});

const sign = (decision: Decision = PERMIT, now = Date.now()) =>
  signDecision(signer, decision, { id: randomUUID(), now });

interface Asking {
  readonly person?: string;
  readonly field?: string;
  readonly viewer?: SignedInViewer;
  readonly purpose?: Purpose | null;
  readonly token?: string;
}

/** Asks for a category as NAV does, straight at the subgraph, with whatever decision. */
async function ask(decision: unknown, asking: Asking = {}) {
  const {
    person = followedUp.id,
    field = 'followUpCase',
    viewer = youthTeam,
    purpose = PURPOSE,
    token = TOKEN,
  } = asking;
  const answer = await graph.ask(
    `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson {
      given: ${field}ForNav { __typename ... on AccessRefused { missing } }
    } } }`,
    {
      variables: { people: [{ __typename: 'YoungPerson', id: person, [`${field}Decision`]: decision }] },
      viewer,
      token,
      ...(purpose && { purpose }),
    },
  );
  const [{ given }] = answer.data?.['_entities'] as readonly [
    { readonly given: { readonly __typename: string; readonly missing?: readonly string[] } | null },
  ];
  return { ...answer, given };
}

describe('NAV is given', () => {
  it.each(WAYS)(
    '%s by a signed decision, on the basis of the owner, which is logged',
    async (...[field, category, purpose, basis, consent]) => {
      const decision = await sign({ ...PERMIT, category, purpose, basis, consent });
      const { given, errors } = await ask(decision, { field, purpose });
      expect(errors).toEqual([]);
      expect(given?.__typename ?? 'nothing').not.toBe('AccessRefused');
      expect(await readDisclosures(graph.database, before)).toMatchObject([
        { way: 'OTHER', category, outcome: 'PERMIT', purpose, basis, reasons: [] },
      ]);
    },
  );

  it('the value itself, by other names and fragments once, and logged once', async () => {
    const decision = await sign();
    const { data } = await graph.ask(
      `query ($people: [_Any!]!) { _entities(representations: $people) { ...Two } }
       fragment Two on YoungPerson { one: followUpCaseForNav { ...Case } two: followUpCaseForNav { ...Case } }
       fragment Case on FollowUpCase { person { id } county { code } }`,
      {
        variables: {
          people: [{ __typename: 'YoungPerson', id: followedUp.id, followUpCaseDecision: decision }],
        },
        viewer: youthTeam,
        token: TOKEN,
        purpose: PURPOSE,
      },
    );
    const value = { person: { id: followedUp.id }, county: { code: '46' } };
    expect(data?.['_entities']).toEqual([{ one: value, two: value }]);
    expect(await readDisclosures(graph.database, before)).toHaveLength(1);
  });

  it('60 persons by as many statements as 3', async () => {
    const many = async (count: number) => {
      const people = await Promise.all(
        Array.from({ length: count }, async (_, at) => {
          const id = at === 0 ? followedUp.id : `person-${String(at).padStart(20, '0')}`;
          return {
            __typename: 'YoungPerson',
            id,
            followUpCaseDecision: await sign({ ...PERMIT, person: id }),
          };
        }),
      );
      const { statements } = await graph.ask(
        `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson { followUpCaseForNav { __typename } } } }`,
        { variables: { people }, viewer: youthTeam, token: TOKEN, purpose: PURPOSE },
      );
      return statements.length;
    };
    expect(await many(60)).toBe(await many(3));
    expect(await readDisclosures(graph.database, before)).toHaveLength(63);
  });
});

describe('a decision is refused that is', () => {
  const otherViewer = { ...PERMIT.viewer, subject: 'another' };
  const directed = { ...PERMIT, direction: 'LABOUR_TO_EDUCATION' } as const;
  const envelope = (content: object, type: 'DECISION' | 'RELATION' = 'DECISION') =>
    signStatement(signer, {
      type: STATEMENT_TYPES[type],
      audience: 'education',
      content,
      id: 'id',
      now: Date.now(),
    });
  const nobody = async () => {
    const [, payload = ''] = (await sign()).split('.');
    const header = Buffer.from('{"alg":"none","typ":"samspill-decision+jwt"}').toString('base64url');
    return `${header}.${payload}.`;
  };
  const forged = async () =>
    signDecision(await makeSigner('agreements'), PERMIT, { id: 'id', now: Date.now() });
  const seconds = (count: number) => Date.now() + count * 1000;

  const REFUSED: readonly (readonly [what: string, decide: () => unknown, code: string, asking?: Asking])[] =
    [
      ['forged with another key', forged, 'SIGNATURE_WRONG'],
      ['signed by nobody (alg: none)', nobody, 'ALGORITHM_REFUSED'],
      ['no statement at all', () => 'PERMIT', 'STATEMENT_MALFORMED'],
      ['a relation in truth', () => envelope(PERMIT, 'RELATION'), 'TYPE_WRONG'],
      ['swapped to another person', () => sign(), 'PERSON_MISMATCH', { person: followedUpElsewhere.id }],
      ['swapped to another viewer', () => sign({ ...PERMIT, viewer: otherViewer }), 'VIEWER_MISMATCH'],
      ['swapped to another category', () => sign({ ...PERMIT, category: 'OFFERS' }), 'CATEGORY_MISMATCH'],
      ['swapped to another direction', () => envelope(directed), 'DIRECTION_MISMATCH'],
      ['swapped to another purpose', () => sign(), 'PURPOSE_MISMATCH', { purpose: 'APEL' }],
      ['asked without its purpose', () => sign(), 'PURPOSE_MISMATCH', { purpose: null }],
      ['made for another owner', () => sign(directed), 'AUDIENCE_WRONG'],
      ['replayed with another token', () => sign(), 'TOKEN_MISMATCH', { token: 'another token' }],
      ['expired', () => sign(PERMIT, seconds(-14)), 'STATEMENT_EXPIRED'],
      ['of a time to come', () => sign(PERMIT, seconds(4)), 'CLOCK_SKEW'],
      [
        'widened to a purpose that the owner’s table does not know',
        () => sign({ ...PERMIT, purpose: 'APEL' }),
        'NO_BASIS',
        { purpose: 'APEL' },
      ],
      ['widened by a basis of another category', () => sign({ ...PERMIT, basis: 'EDU-2' }), 'NO_BASIS'],
      [
        'widened by leaving out the consent that the basis asks for',
        () => sign({ ...PERMIT, category: 'SCHOOL_HISTORY', basis: 'EDU-2' }),
        'CONSENT_MISSING',
        { field: 'schoolHistory' },
      ],
    ];

  it.each(REFUSED.map(([what, ...attack]) => ({ what, attack })))('$what', async ({ attack }) => {
    const [decide, code, asking] = attack;
    const { given, errors } = await ask(await decide(), asking);
    expect(errors).toEqual([]);
    expect(given).toEqual({ __typename: 'AccessRefused', missing: [code] });
    expect(await readDisclosures(graph.database, before)).toMatchObject([
      { way: 'OTHER', outcome: 'REFUSE', reasons: [code] },
    ]);
  });

  it.each([
    ['role that the basis does not have', cast('nav-employer-advisor')],
    ['citizen whose token claims the role', { ...cast('citizen'), grants: youthTeam.grants }],
  ])('given to a %s', async (_who, viewer) => {
    const decision = await sign({ ...PERMIT, viewer: bindViewer(viewer, TOKEN) });
    expect((await ask(decision, { viewer })).given).toEqual({
      __typename: 'AccessRefused',
      missing: ['ROLE_MISSING'],
    });
  });

  it('longer-lived than ten seconds', async () => {
    const [, payload = ''] = (await sign()).split('.');
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { readonly exp: number };
    const header = { alg: 'EdDSA', typ: STATEMENT_TYPES.DECISION, kid: signer.kid };
    const decision = signAnything(header, { ...said, exp: said.exp + 60 }, signer.privateKey);
    expect((await ask(decision)).given).toEqual({
      __typename: 'AccessRefused',
      missing: ['LIFETIME_TOO_LONG'],
    });
  });

  it('a refusal, with the reasons that the agreements gave', async () => {
    const { outcome: _, agreement: _agreement, basis: _basis, consent: _consent, ...rest } = PERMIT;
    const reasons = ['AGREEMENT_NOT_IN_FORCE', 'CONSENT_MISSING'] as const;
    const { given } = await ask(await sign({ ...rest, outcome: 'REFUSE', reasons }));
    expect(given).toEqual({ __typename: 'AccessRefused', missing: reasons });
  });
});

describe('without a decision', () => {
  it.each([
    ['none', undefined],
    ['null', null],
    ['something else', { outcome: 'PERMIT' }],
  ])('the answer is an error and never data: %s', async (_what, decision) => {
    const { given, errors } = await ask(decision);
    expect(given).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });
});

it('a protected person is, with a decision too, as one who does not exist: the same bytes after the same statements', async () => {
  const asked = async (person: string) => {
    const { data, errors, statements } = await ask(await sign({ ...PERMIT, person }), { person });
    return JSON.stringify({ data, errors, statements });
  };
  expect(await asked(EDUCATION_PEOPLE.protected.id)).toBe(await asked(UNKNOWN_PERSON));
});
