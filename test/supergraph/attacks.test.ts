import { signDecision, type Decision } from '@samspill/shared/decisions/decision';
import { signRelation, type UnsignedRelation } from '@samspill/shared/decisions/relation';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeSigner } from '../../shared/fixtures/fixture-decisions.ts';
import { followUpCaseOf } from '../../subgraphs/education/src/synthetic/people/follow-up-case.ts';
import { openCastIssuer, type CastIssuer } from '../support/cast-issuer.ts';
import { claimsOf, signedAnew, tokenOf, unsigned, withPayload } from '../support/forge-token.ts';
import { onTheDay } from '../support/on-the-day.ts';
import { openSupergraph, type OpenSupergraph } from '../support/open-supergraph.ts';
import {
  FOLLOW_UP_CASE,
  MEASURES,
  pastTheGateway,
  REGISTRATION,
  type DirectAsker,
  type PastTheGateway,
} from '../support/past-the-gateway.ts';
import { readDisclosures } from '../support/read-disclosures.ts';

const SCALE = 0.02;
const PURPOSE = 'FOLLOW_UP_OF_YOUNG_PEOPLE';

const inVestland = youngPeopleAt(SCALE).filter(
  (person) =>
    person.countyCode === '46' &&
    !person.isProtected &&
    person.isRegistered &&
    followUpCaseOf(person).some(({ closed_on: closedOn }) => closedOn === null),
);
const [one, another] = inVestland.map(({ id }) => id) as [string, string];

onTheDay();

let graph: OpenSupergraph;
let stranger: CastIssuer;
let past: PastTheGateway;
let counsellor: DirectAsker;
let youthTeam: DirectAsker;
beforeAll(async () => {
  graph = await openSupergraph(undefined, SCALE);
  past = pastTheGateway(graph);
  stranger = await openCastIssuer();
  counsellor = { token: await tokenOf(graph.issuer, { as: 'follow-up-counsellor' }), purpose: PURPOSE };
  youthTeam = { token: await tokenOf(graph.issuer, { as: 'nav-youth-team' }), purpose: PURPOSE };
});
afterAll(async () => {
  await graph.close();
  await stranger.close();
});

describe('a token that is', () => {
  const LIST =
    '{ myFollowUpCases(first: 1) { nodes { person { id registrationForCounty { __typename } } } } }';
  const logged = async () =>
    Promise.all(
      [graph.subgraphs.education, graph.subgraphs.labour].map(
        async ({ database }) => (await readDisclosures(database)).length,
      ),
    );

  it.each<readonly [string, () => string | Promise<string>, string]>([
    ['of another issuer', () => tokenOf(stranger, { as: 'follow-up-counsellor' }), 'TOKEN_KEY_UNKNOWN'],
    [
      'of an issuer that nobody knows',
      () => signedAnew(graph.issuer, counsellor.token, { iss: 'urn:another' }),
      'TOKEN_ISSUER_UNKNOWN',
    ],
    ['alg none', () => unsigned(counsellor.token), 'TOKEN_ALGORITHM_REFUSED'],
    [
      'for the wrong audience',
      () => signedAnew(graph.issuer, counsellor.token, { aud: 'another' }),
      'TOKEN_AUDIENCE_WRONG',
    ],
    ['expired', () => tokenOf(graph.issuer, { as: 'follow-up-counsellor', seconds: -60 }), 'TOKEN_EXPIRED'],
    [
      'changed to be of another county',
      () => withPayload(counsellor.token, { groups: ['FOLLOW_UP_COUNSELLOR:50'] }),
      'TOKEN_SIGNATURE_WRONG',
    ],
  ])(
    '%s opens nothing, at the gateway and at each subgraph, and reads nothing',
    async (_what, make, code) => {
      const headers = { authorization: `Bearer ${await make()}`, 'samspill-purpose': PURPOSE };
      const before = await logged();
      const answers = [
        await graph.ask(LIST, { headers }),
        await graph.askSubgraph('education', LIST.replace(/registration.*?}/, ''), { headers }),
        await graph.askSubgraph('labour', '{ myRegistrations { totalCount } }', { headers }),
        await graph.askSubgraph('agreements', '{ __typename }', { headers }),
      ];
      for (const { status, data, errors } of answers) {
        expect([status, data, errors[0]?.extensions?.['code']]).toEqual([401, null, code]);
      }
      expect(await logged()).toEqual(before);
    },
  );
});

describe('a decision, past the gateway,', () => {
  afterEach(() => {
    vi.setSystemTime(new Date('2026-11-22T12:00:00Z'));
  });

  it('that is good is what a gateway would have got', async () => {
    const registrationDecision = await past.decisionFor(one, counsellor);
    const { given, errors } = await past.ask(REGISTRATION, { id: one, registrationDecision }, counsellor);
    expect(errors).toEqual([]);
    expect(given).toMatchObject({ __typename: 'Registration' });
  });

  it('that is forged is refused', async () => {
    const real = await past.decisionFor(one, counsellor);
    const { iss: _iss, aud: _aud, jti, iat: _iat, exp: _exp, ...said } = claimsOf(real);
    const header = JSON.parse(Buffer.from(real.split('.')[0] ?? '', 'base64url').toString()) as {
      kid: string;
    };
    const [known, unknown] = await Promise.all([
      makeSigner('agreements', header.kid),
      makeSigner('agreements'),
    ]);
    const signing = { id: String(jti), now: Date.now() };
    for (const [signer, code] of [
      [known, 'SIGNATURE_WRONG'],
      [unknown, 'KEY_UNKNOWN'],
    ] as const) {
      const registrationDecision = await signDecision(signer, said as unknown as Decision, signing);
      const { missing } = await past.ask(REGISTRATION, { id: one, registrationDecision }, counsellor);
      expect(missing).toEqual([code]);
    }
  });

  it('that is replayed, after its time or under another sign-in, is refused', async () => {
    const person = { id: one, registrationDecision: await past.decisionFor(one, counsellor) };
    const signedInAgain = {
      ...counsellor,
      token: await tokenOf(graph.issuer, { as: 'follow-up-counsellor', seconds: 500 }),
    };
    expect((await past.ask(REGISTRATION, person, signedInAgain)).missing).toEqual(['TOKEN_MISMATCH']);
    vi.setSystemTime(Date.now() + 13_000);
    expect((await past.ask(REGISTRATION, person, counsellor)).missing).toEqual(['STATEMENT_EXPIRED']);
  });

  it('that is of a refusal gives nothing, whatever else is said', async () => {
    const registrationDecision = await past.decisionFor(one, { token: counsellor.token });
    const { missing } = await past.ask(
      REGISTRATION,
      { id: one, registrationDecision, outcome: 'PERMIT', educationRelation: 'x', registration: {} },
      { token: counsellor.token },
    );
    expect(missing).toEqual(['PURPOSE_MISSING']);
  });

  it('that is swapped to another person, viewer, category, direction, purpose or owner is refused', async () => {
    const decision = await past.decisionFor(one, counsellor);
    const ofNav = await past.decisionFor(one, youthTeam, 'followUpCaseDecision');
    const colleague = { ...counsellor, token: await tokenOf(graph.issuer, { as: 'career-advisor' }) };
    const asked = async (...asking: Parameters<PastTheGateway['ask']>) => (await past.ask(...asking)).missing;
    const good = { id: one, registrationDecision: decision };
    expect({
      person: await asked(REGISTRATION, { ...good, id: another }, counsellor),
      viewer: await asked(REGISTRATION, good, colleague),
      category: await asked(MEASURES, { id: one, measuresDecision: decision }, counsellor),
      direction: await asked(REGISTRATION, { id: one, registrationDecision: ofNav }, youthTeam),
      purpose: await asked(REGISTRATION, good, { ...counsellor, purpose: 'APEL' }),
      owner: await asked(FOLLOW_UP_CASE, { id: one, followUpCaseDecision: decision }, counsellor),
    }).toEqual({
      person: ['PERSON_MISMATCH'],
      viewer: ['VIEWER_MISMATCH'],
      category: ['CATEGORY_MISMATCH'],
      direction: ['AUDIENCE_WRONG'],
      purpose: ['PURPOSE_MISMATCH'],
      owner: ['AUDIENCE_WRONG'],
    });
  });

  it('that is widened after it was signed is refused', async () => {
    const decision = await past.decisionFor(one, counsellor);
    for (const changed of [
      { category: 'MEASURES', basis: 'LAB-3' },
      { person: another },
      { exp: 9_999_999_999 },
    ]) {
      const [field, name] =
        'category' in changed ? [MEASURES, 'measuresDecision'] : [REGISTRATION, 'registrationDecision'];
      const id = 'person' in changed ? another : one;
      const { missing } = await past.ask(field, { id, [name]: withPayload(decision, changed) }, counsellor);
      expect(missing).toEqual(['SIGNATURE_WRONG']);
    }
  });

  it('that is none is an error and never data', async () => {
    for (const registrationDecision of [undefined, null, '', 'PERMIT', {}, [true]]) {
      const { given, errors } = await past.ask(REGISTRATION, { id: one, registrationDecision }, counsellor);
      const isRefused = (given as { __typename?: string } | null)?.__typename === 'AccessRefused';
      expect(isRefused || errors.length > 0).toBe(true);
      expect(JSON.stringify(given)).not.toContain('registeredOn');
    }
  });
});

describe('a relation, past the gateway,', () => {
  const decided = async (educationRelation: unknown) => {
    const asked = ['agreements', 'registrationDecision'] as const;
    const { given } = await past.ask(asked, { id: one, educationRelation }, counsellor);
    return claimsOf(String(given));
  };

  it('that is forged is refused, and nothing is decided by it', async () => {
    const { given } = await past.ask(['education', 'educationRelation'], { id: one }, counsellor);
    const real = String(given);
    const { iss: _iss, aud: _aud, jti, iat: _iat, exp: _exp, ...said } = claimsOf(real);
    const forger = await makeSigner('education');
    const relation = said as unknown as UnsignedRelation;
    const forged = await signRelation(forger, relation, { id: String(jti), now: Date.now() });
    expect(await decided(real)).toMatchObject({ outcome: 'PERMIT' });
    for (const text of [
      forged,
      withPayload(real, { ties: [{ kind: 'OPEN_FOLLOW_UP_CASE', county: '50' }] }),
      'OPEN_FOLLOW_UP_CASE',
      '',
      null,
    ]) {
      expect(await decided(text)).toMatchObject({ outcome: 'REFUSE', reasons: ['RELATION_MISSING'] });
    }
  });

  it('that is of another person or of the other side is refused', async () => {
    const ofAnother = await past.ask(['education', 'educationRelation'], { id: another }, counsellor);
    const ofNav = await past.ask(['labour', 'labourRelation'], { id: one }, youthTeam);
    expect(String(ofNav.given)).toMatch(/^eyJ/);
    for (const { given } of [ofAnother, ofNav]) {
      expect(await decided(given)).toMatchObject({ outcome: 'REFUSE', reasons: ['RELATION_MISSING'] });
    }
  });
});

describe('a direct call to a subgraph', () => {
  it('gives the own sector’s data to nobody who has nothing to do with the person', async () => {
    const own = [
      ['education', 'followUpCase { __typename ... on AccessRefused { missing } }'],
      ['labour', 'registration { __typename ... on AccessRefused { missing } }'],
    ] as const;
    const elsewhere = {
      counsellor: await tokenOf(graph.issuer, { as: 'follow-up-counsellor', county: '50' }),
      youthTeam: await tokenOf(graph.issuer, { as: 'nav-youth-team', county: '50' }),
      citizen: await tokenOf(graph.issuer, { as: 'citizen', person: another }),
    };
    for (const field of own) {
      for (const token of Object.values(elsewhere)) {
        const { missing } = await past.ask(field, { id: one }, { token, purpose: PURPOSE });
        expect(missing).toEqual(['RELATION_MISSING']);
      }
    }
  });

  it('without a token gives nothing personal', async () => {
    for (const [subgraph, field] of [
      REGISTRATION,
      FOLLOW_UP_CASE,
      ['agreements', 'registrationDecision'],
    ] as const) {
      const { data, errors } = await graph.askSubgraph(
        subgraph,
        `query ($people: [_Any!]!) { _entities(representations: $people) { ... on YoungPerson { given: ${field} } } }`,
        { variables: { people: [{ __typename: 'YoungPerson', id: one }] } },
      );
      expect(data).toEqual({ _entities: [{ given: null }] });
      expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    }
  });
});
