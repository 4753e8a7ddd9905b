import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  COUNSELLOR,
  keysOf,
  makeSigner,
  NOW,
  PERMIT,
  REQUEST,
  signAnything,
  UNSIGNED_RELATION,
} from '../../fixtures/fixture-decisions.ts';
import { SamspillError } from '../errors.ts';
import type { FindKey } from '../identity/read-keys.ts';
import { bindViewer } from './bound-viewer.ts';
import { signDecision, type Decision } from './decision.ts';
import { signRelation } from './relation.ts';
import type { SigningKey } from './signing-key.ts';
import { STATEMENT_REFUSALS } from './statement-codes.ts';
import { verifyDecision, type DataRequest } from './verify-decision.ts';

let agreements: SigningKey;
let stranger: SigningKey;
let find: FindKey;
let good: string;
beforeAll(async () => {
  agreements = await makeSigner('agreements');
  stranger = await makeSigner('agreements');
  find = keysOf(agreements);
  good = await signed();
});

const HEADER = () => ({ alg: 'EdDSA', typ: 'samspill-decision+jwt', kid: agreements.kid });
const ENVELOPE = { iss: 'agreements', aud: 'labour', jti: 'd-1', iat: NOW / 1000, exp: NOW / 1000 + 10 };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(decision: Decision = PERMIT, signer = agreements): Promise<string> {
  return signDecision(signer, decision, { id: 'd-1', now: NOW });
}

/** The code that a decision is refused with; null when it is believed. */
async function codeOf(text: string, request: DataRequest = REQUEST, now = NOW): Promise<string | null> {
  const verdict = await verifyDecision(text, request, { findKey: find, now });
  return verdict.ok ? null : verdict.code;
}

/** The code for something that the real key has signed. */
const codeOfPayload = (payload: object, header: object = HEADER()) =>
  codeOf(signAnything(header, { ...PERMIT, ...ENVELOPE, ...payload }, agreements.privateKey));

describe('a decision', () => {
  it('that is good is believed, with all that it says', async () => {
    const verdict = await verifyDecision(good, REQUEST, { findKey: find, now: NOW });
    expect(verdict).toEqual({ ok: true, value: { ...PERMIT, ...ENVELOPE } });
    expect(await codeOfPayload({})).toBeNull();
  });

  it('that refuses is believed too, without a purpose where none was said', async () => {
    const { agreement: _a, basis: _b, consent: _c, ...bound } = PERMIT;
    const refusal: Decision = { ...bound, outcome: 'REFUSE', purpose: null, reasons: ['PURPOSE_MISSING'] };
    expect(await codeOf(await signed(refusal), { ...REQUEST, purpose: null })).toBeNull();
  });

  it('that is forged, by another key under the same name, is refused', async () => {
    expect(await codeOf(await signed(PERMIT, stranger))).toBe('SIGNATURE_WRONG');
  });

  it('that is signed with a key that is not known is refused', async () => {
    expect(await codeOf(await signed(PERMIT, { ...stranger, kid: 'other' }))).toBe('KEY_UNKNOWN');
  });

  it('with alg none is refused', async () => {
    const [, payload] = good.split('.');
    expect(await codeOf(`${part({ ...HEADER(), alg: 'none' })}.${payload}.`)).toBe('ALGORITHM_REFUSED');
    expect(await codeOf(`${good.split('.').slice(0, 2).join('.')}.`)).toBe('SIGNATURE_WRONG');
  });

  it('with HS256, signed by what is public, is refused', async () => {
    const text = `${part({ ...HEADER(), alg: 'HS256' })}.${good.split('.')[1]}`;
    for (const secret of [JSON.stringify(agreements.publicJwk), agreements.publicJwk.x ?? '']) {
      const signature = createHmac('sha256', secret).update(text).digest('base64url');
      expect(await codeOf(`${text}.${signature}`)).toBe('ALGORITHM_REFUSED');
    }
  });

  it('for another audience, or from another issuer, is refused', async () => {
    expect(await codeOfPayload({ aud: 'education' })).toBe('AUDIENCE_WRONG');
    expect(await codeOfPayload({ iss: 'labour' })).toBe('ISSUER_WRONG');
  });

  it('of the wrong typ is refused, and a relation never passes as one', async () => {
    expect(await codeOfPayload({}, { ...HEADER(), typ: 'JWT' })).toBe('TYPE_WRONG');
    const relation = await signRelation(agreements, UNSIGNED_RELATION, { id: 'r-1', now: NOW });
    expect(await codeOf(relation)).toBe('TYPE_WRONG');
  });

  it.each([
    { typ: undefined },
    { kid: undefined },
    { jku: 'https://other.example/keys' },
    { crit: ['x'], x: 1 },
  ])('with a header of %j is refused', async (change) => {
    expect(await codeOfPayload({}, { ...HEADER(), ...change })).toBe('STATEMENT_MALFORMED');
  });

  it.each(['', '.', '..', 'a.b.c', 'a.b.c.d', `${part([])}.x.y`, 'x'.repeat(10_000)])(
    'that cannot be read is refused: %#',
    async (text) => {
      expect(await codeOf(text)).toBe('STATEMENT_MALFORMED');
    },
  );

  it('that says more than a decision does is refused', async () => {
    expect(await codeOfPayload({ categories: ['MEASURES'] })).toBe('STATEMENT_MALFORMED');
    expect(await codeOfPayload({ category: 'EVERYTHING' })).toBe('STATEMENT_MALFORMED');
    expect(await codeOfPayload({ reasons: [] })).toBe('STATEMENT_MALFORMED');
  });
});

describe('the time of a decision', () => {
  it.each([
    [-2_001, 'CLOCK_SKEW'],
    [-2_000, null],
    [11_999, null],
    [12_000, 'STATEMENT_EXPIRED'],
  ])('%i ms after it was signed: %s', async (later, code) => {
    expect(await codeOf(good, REQUEST, NOW + later)).toBe(code);
  });

  it('is ten seconds at most, whatever it says', async () => {
    expect(await codeOfPayload({ exp: NOW / 1000 + 11 })).toBe('LIFETIME_TOO_LONG');
    expect(await codeOfPayload({ exp: NOW / 1000 })).toBe('LIFETIME_TOO_LONG');
    expect(await codeOfPayload({ exp: undefined })).toBe('STATEMENT_MALFORMED');
  });
});

describe('a decision is bound:', () => {
  const other = (change: object, token = 'header.payload.signature') =>
    bindViewer({ ...COUNSELLOR, ...change }, token);

  it.each<[string, Partial<DataRequest>]>([
    ['VIEWER_MISMATCH', { viewer: other({ subject: 'counsellor-2' }) }],
    ['VIEWER_MISMATCH', { viewer: other({ issuer: 'trondelag' }) }],
    ['VIEWER_MISMATCH', { viewer: other({ organisationNumber: null }) }],
    ['TOKEN_MISMATCH', { viewer: other({}, 'header.payload.other') }],
    ['PERSON_MISMATCH', { person: 'person-2' }],
    ['CATEGORY_MISMATCH', { category: 'MEASURES' }],
    ['DIRECTION_MISMATCH', { direction: 'EDUCATION_TO_LABOUR' }],
    ['PURPOSE_MISMATCH', { purpose: 'APEL' }],
    ['PURPOSE_MISMATCH', { purpose: null }],
    ['AUDIENCE_WRONG', { owner: 'education' }],
  ])('%s for a request that differs by %j', async (code, change) => {
    expect(await codeOf(good, { ...REQUEST, ...change })).toBe(code);
  });

  it.each<Partial<DataRequest>>([{ category: 'FOLLOW_UP_CASE' }, { direction: 'EDUCATION_TO_LABOUR' }])(
    'OWNER_MISMATCH where it is signed and asked for with %j, which another owns',
    async (change) => {
      const text = signAnything(HEADER(), { ...PERMIT, ...ENVELOPE, ...change }, agreements.privateKey);
      expect(await codeOf(text, { ...REQUEST, ...change })).toBe('OWNER_MISMATCH');
    },
  );
});

it('any byte that is changed in a decision makes it worthless', async () => {
  const character = fc.constantFrom('A', 'B', 'Q', 'Z', 'a', 'b', 'q', 'z', '0', '9', '-', '_', '.', '=');
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), character, async (at, written) => {
      fc.pre(good[at] !== written);
      expect(await codeOf(good.slice(0, at) + written + good.slice(at + 1))).not.toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

it('a signature has one way of writing: bits to spare at its end make no second decision', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const written = Array.from(alphabet, (last) => good.slice(0, -1) + last);
  const codes = await Promise.all(written.filter((text) => text !== good).map((text) => codeOf(text)));
  expect(codes).not.toContain(null);
});

it('any field that is changed in a decision without the key makes it worthless', async () => {
  const fields = Object.keys({ ...PERMIT, ...ENVELOPE });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.jsonValue(), async (field, value) => {
      const said: Record<string, unknown> = { ...PERMIT, ...ENVELOPE };
      fc.pre(JSON.stringify(said[field]) !== JSON.stringify(value));
      const [header, , signature] = good.split('.');
      const changed = part({ ...said, [field]: value });
      expect(await codeOf(`${header}.${changed}.${signature}`)).toBe('SIGNATURE_WRONG');
    }),
  );
});

it('a decision is refused without a thrown text while no key can be had', async () => {
  const down: FindKey = () => Promise.reject(new SamspillError('TOKEN_KEYS_UNAVAILABLE', 'down'));
  const verdict = await verifyDecision(good, REQUEST, { findKey: down, now: NOW });
  expect(verdict).toEqual({ ok: false, code: 'KEYS_UNAVAILABLE' });
});

it('every code has its sentences in both languages, which name nobody', () => {
  for (const { message, remedy } of Object.values(STATEMENT_REFUSALS)) {
    for (const sentence of [message.en, message.nb, remedy.en, remedy.nb]) {
      expect(sentence).toMatch(/^[A-ZÅ].+\.$/);
    }
  }
});
