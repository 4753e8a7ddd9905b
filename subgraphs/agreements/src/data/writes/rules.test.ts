import { addDays, daysBetween, type Day } from '@samspill/shared/day';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  COUNTY,
  createDesk,
  draftOf,
  NAV,
  next,
  type TakeStep,
} from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  fingerprint,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';
import { AgreementModel, type ModelStep } from '../../../../../test/support/agreement-model.ts';
import { cast } from '../../../../../test/support/cast.ts';

let graph: WatchedAgreements;
let step: TakeStep;
beforeAll(async () => {
  graph = await openAgreements();
  step = createDesk(graph);
});
afterAll(() => graph.close());

const VIEWERS = [
  { viewer: COUNTY, side: 'county', isOwner: true },
  { viewer: NAV, side: 'nav', isOwner: true },
  { viewer: cast('county-agreement-coordinator'), side: 'county', isOwner: false },
  { viewer: cast('nav-agreement-coordinator'), side: 'nav', isOwner: false },
  { viewer: cast('county-agreement-owner-other'), side: null, isOwner: true },
  { viewer: cast('nav-agreement-owner-other'), side: null, isOwner: true },
  { viewer: null, side: null, isOwner: false },
] as const;

const day = fc.integer({ min: 0, max: 60 });
const wanted: fc.Arbitrary<ModelStep> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'approve' } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('revise' as const), from: day, to: day }) },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'withdraw' } as const, { kind: 'cancel' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('extend' as const), to: fc.integer({ min: 30, max: 120 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('terminate' as const), lastDay: day }) },
);
const drawnMove = fc.record({
  step: wanted,
  who: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: VIEWERS.length - 1 }) },
  ),
  isStale: fc.oneof(
    { weight: 9, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  passes: fc.integer({ min: 0, max: 6 }),
});

const NAMES = {
  revise: 'reviseAgreement',
  approve: 'approveAgreement',
  withdraw: 'withdrawApproval',
  cancel: 'cancelAgreement',
  extend: 'extendAgreement',
  terminate: 'terminateAgreement',
} as const;

function inputOf(move: ModelStep, date: (offset: number) => Day) {
  switch (move.kind) {
    case 'revise':
      return { validFrom: date(move.from), validTo: date(move.to) };
    case 'extend':
      return { validTo: date(move.to) };
    case 'withdraw':
      return { because: 'Prøve' };
    case 'cancel':
      return { reason: 'NOT_FULFILLED' };
    case 'terminate':
      return { reason: 'NOT_FULFILLED', lastDay: date(move.lastDay) };
    case 'approve':
      return {};
  }
}

/** The days on which each version is in force, as the database holds them. */
async function heldDays(id: string, first: Day): Promise<readonly string[]> {
  const spans = await graph.database.query<{ version: number; from: Day; to: Day }>(
    'SELECT version, in_force_from AS "from", in_force_to AS "to" FROM county_agreement_in_force WHERE agreement_id = $1',
    [id],
  );
  const days = spans.flatMap(({ version, from, to }) =>
    Array.from(
      { length: daysBetween(from, to) + 1 },
      (_day, at) => `${daysBetween(first, from) + at}: ${version}`,
    ),
  );
  return days.sort();
}

/** Every step that is done adds to these. */
const WRITTEN = ['agreement_record', 'write_key'];

let year = 2100;

it('whoever does whatever in whatever order: the answers, the status, the versions and the days in force are those of the rules', async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      day,
      day,
      fc.array(drawnMove, { minLength: 8, maxLength: 16 }),
      async (one, other, moves) => {
        year += 2;
        const first = `${year}-01-01`;
        const date = (offset: number) => addDays(first, offset);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const model = new AgreementModel(from, to);
        const draft = draftOf({ validFrom: date(from), validTo: date(to) });
        const { id } = next(await step('draftCountyAgreement', draft, { today: first }));
        let today = 0;
        for (const { step: move, who, isStale, passes } of moves) {
          today += passes;
          const { viewer, side, isOwner } = VIEWERS[who] ?? VIEWERS[0];
          const seen = model.versions.length - (isStale ? 1 : 0);
          const before = await fingerprint(graph.database, WRITTEN);
          const input = { id, basedOnVersion: seen, ...inputOf(move, date) };
          const answer = await step(NAMES[move.kind], input, { viewer, today: date(today) });
          codes.add(answer.code ?? move.kind);
          const allowed = model.take(move, { side, isOwner, today, seen });
          expect(
            answer.code === undefined,
            `${JSON.stringify(move)} on ${today}: ${answer.message ?? 'done'}`,
          ).toBe(allowed);
          if (!allowed) expect(await fingerprint(graph.database)).toBe(before);
          if (!allowed) continue;
          expect(answer.newestVersion).toBe(model.versions.length);
          expect(answer.agreement?.status).toBe(model.status(today));
        }
        const meant = Array.from({ length: 400 }, (_day, at) => [at, model.inForce(at)] as const);
        const days = meant
          .filter(([, version]) => version !== null)
          .map(([at, version]) => `${at}: ${version}`);
        expect(await heldDays(id, first)).toEqual(days.sort());
      },
    ),
    { numRuns: 20, seed: 20261124 },
  );
  expect(await brokenInvariants(graph.database)).toEqual([]);
  expect([...codes]).toEqual(
    expect.arrayContaining([...Object.keys(NAMES), 'STALE_VERSION', 'OTHER_COUNTY', 'ENDED']),
  );
});
