import { beforeAll, expect, it } from 'vitest';
import {
  COUNSELLOR,
  DAY,
  keysOf,
  makeSigner,
  NOW,
  PERMIT,
  RELATION,
  signAnything,
  VIEWER,
} from '../../fixtures/fixture-decisions.ts';
import { bindViewer } from './bound-viewer.ts';
import { signDecision } from './decision.ts';
import { signRelation, verifyRelation, type Relation, type RelationRequest } from './relation.ts';
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

const registration: Relation = { ...RELATION, kind: 'OPEN_REGISTRATION', unit: '1201' };
const signed = (signer = education, relation = RELATION) =>
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

it('a forged relation is refused', async () => {
  const stranger = await makeSigner('education');
  expect(await codeOf(await signed(stranger))).toBe('SIGNATURE_WRONG');
  expect(await codeOf(await signed(labour))).toBe('KEY_UNKNOWN');
  expect(await codeOf(await signed({ ...labour, kid: education.kid }))).toBe('SIGNATURE_WRONG');
});

it('a side vouches for its own cases alone', async () => {
  expect(await codeOf(await signed(education, registration))).toBe('ISSUER_WRONG');
  expect(await codeOf(await signed({ ...education, side: 'labour' }))).toBe('ISSUER_WRONG');
});

it('a decision never passes as a relation', async () => {
  expect(await codeOf(await signDecision(education, PERMIT, { id: 'd-1', now: NOW }))).toBe('TYPE_WRONG');
});

it('a relation that is meant for another side is refused', async () => {
  const header = { alg: 'EdDSA', typ: 'samspill-relation+jwt', kid: education.kid };
  const seconds = NOW / 1000;
  const said = { ...RELATION, iss: 'education', aud: 'labour', jti: 'r', iat: seconds, exp: seconds + 10 };
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
