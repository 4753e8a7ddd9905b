import { beforeAll, expect, it } from 'vitest';
import {
  COUNSELLOR,
  DAY,
  keysOf,
  makeSigner,
  NOW,
  PERMIT,
  signAnything,
  UNSIGNED_RELATION,
  VIEWER,
} from '../../fixtures/fixture-decisions.ts';
import { bindViewer } from './bound-viewer.ts';
import { signDecision } from './decision.ts';
import {
  relationsIn,
  signRelation,
  verifyRelation,
  type RelationRequest,
  type UnsignedRelation,
} from './relation.ts';
import type { SigningKey } from './signing-key.ts';

let education: SigningKey;
let labour: SigningKey;
let request: RelationRequest;
beforeAll(async () => {
  education = await makeSigner('education');
  labour = await makeSigner('labour');
  const findKey = keysOf(education);
  request = { viewer: VIEWER, person: 'person-1', day: DAY, side: 'education', findKey, now: NOW };
});

const REGISTERED = { kind: 'OPEN_REGISTRATION', county: '46', unit: '1201' } as const;
const registration: UnsignedRelation = { ...UNSIGNED_RELATION, ties: [REGISTERED] };
const signed = (signer = education, relation = UNSIGNED_RELATION) =>
  signRelation(signer, relation, { id: 'r-1', now: NOW });

async function codeOf(text: string, change: Partial<RelationRequest> = {}): Promise<string | null> {
  const verdict = await verifyRelation(text, { ...request, ...change });
  return verdict.ok ? null : verdict.code;
}

it('a relation is believed of the side of the viewer', async () => {
  expect(await codeOf(await signed())).toBeNull();
  const ofLabour = await signed(labour, registration);
  expect(await codeOf(ofLabour, { side: 'labour', findKey: keysOf(labour) })).toBeNull();
});

it('all ways in which a viewer has to do with a person are in what is signed, one by one', async () => {
  const ties = [
    { kind: 'OPEN_FOLLOW_UP_CASE', county: '46' },
    { kind: 'OPEN_GUIDANCE', county: '50' },
  ] as const;
  const verdict = await verifyRelation(await signed(education, { ...UNSIGNED_RELATION, ties }), request);
  if (!verdict.ok) throw new Error(verdict.code);
  const same = { viewer: VIEWER, person: 'person-1', day: DAY };
  expect(relationsIn(verdict.value)).toEqual(ties.map((tie) => ({ ...same, ...tie })));
});

it('a relation without a way is none', async () => {
  expect(await codeOf(await signed(education, { ...UNSIGNED_RELATION, ties: [] }))).toBe(
    'STATEMENT_MALFORMED',
  );
});

it('a forged relation is refused', async () => {
  const stranger = await makeSigner('education');
  expect(await codeOf(await signed(stranger))).toBe('SIGNATURE_WRONG');
  expect(await codeOf(await signed(labour))).toBe('KEY_UNKNOWN');
  expect(await codeOf(await signed({ ...labour, kid: education.kid }))).toBe('SIGNATURE_WRONG');
});

it('a side vouches for its own cases alone', async () => {
  expect(await codeOf(await signed(education, registration))).toBe('ISSUER_WRONG');
  expect(await codeOf(await signed({ ...education, side: 'labour' }))).toBe('ISSUER_WRONG');
  const mixed = { ...UNSIGNED_RELATION, ties: [...UNSIGNED_RELATION.ties, REGISTERED] };
  expect(await codeOf(await signed(education, mixed))).toBe('ISSUER_WRONG');
});

it('a decision never passes as a relation', async () => {
  expect(await codeOf(await signDecision(education, PERMIT, { id: 'd-1', now: NOW }))).toBe('TYPE_WRONG');
});

it('a relation that is meant for another side is refused', async () => {
  const header = { alg: 'EdDSA', typ: 'samspill-relation+jwt', kid: education.kid };
  const seconds = NOW / 1000;
  const said = {
    ...UNSIGNED_RELATION,
    iss: 'education',
    aud: 'labour',
    jti: 'r',
    iat: seconds,
    exp: seconds + 10,
  };
  expect(await codeOf(signAnything(header, said, education.privateKey))).toBe('AUDIENCE_WRONG');
});

it.each<[string, Partial<RelationRequest>]>([
  ['VIEWER_MISMATCH', { viewer: bindViewer({ ...COUNSELLOR, subject: 'counsellor-2' }, 'x') }],
  ['TOKEN_MISMATCH', { viewer: bindViewer(COUNSELLOR, 'header.payload.other') }],
  ['PERSON_MISMATCH', { person: 'person-2' }],
  ['DAY_MISMATCH', { day: '1970-01-13' }],
  ['STATEMENT_EXPIRED', { now: NOW + 12_000 }],
  ['CLOCK_SKEW', { now: NOW - 2_001 }],
])('%s for a request that differs', async (code, change) => {
  expect(await codeOf(await signed(), change)).toBe(code);
});
