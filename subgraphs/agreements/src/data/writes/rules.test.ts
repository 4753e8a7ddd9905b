import { addDays, daysBetween, type Day } from '@samspill/shared/day';
import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
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

const ALL = Object.keys(DATA_CATEGORIES);
const day = fc.integer({ min: 0, max: 60 });
const wanted: fc.Arbitrary<ModelStep> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'approve' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('revise' as const),
      from: day,
      to: day,
      selects: fc.option(fc.subarray(ALL)),
    }),
  },
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
      return { validFrom: date(move.from), validTo: date(move.to), dataCategories: move.selects };
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

/** What each version selects, as the database holds it. */
async function heldCategories(id: string): Promise<readonly (readonly string[])[]> {
  const versions = await graph.database.query<{ readonly selected: readonly string[] }>(
    `SELECT ARRAY(SELECT d.category::text FROM agreement_data_category d
                  WHERE d.agreement_id = v.agreement_id AND d.version = v.version ORDER BY d.category) AS selected
     FROM agreement_version v WHERE v.agreement_id = $1 ORDER BY v.version`,
    [id],
  );
  return versions.map(({ selected }) => selected);
}

/** Every step that is done adds to these. */
const WRITTEN = ['agreement_record', 'write_key'];

/** What has been met, so that the test is known to have gone through the whole of a life. */
const met = new Set<string>();

type Move = typeof drawnMove extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** An agreement and the model of it, from the first of the days that are looked at. */
interface Lived {
  readonly id: string;
  readonly model: AgreementModel;
  readonly first: Day;
}

/** Makes a move in both, and finds the same of both. */
async function compare({ id, model, first }: Lived, move: Move, today: number): Promise<void> {
  const date = (offset: number) => addDays(first, offset);
  const { viewer, side, isOwner } = VIEWERS[move.who] ?? VIEWERS[0];
  const seen = model.versions.length - (move.isStale ? 1 : 0);
  const before = await fingerprint(graph.database, WRITTEN);
  const status = model.status(today);
  const input = { id, basedOnVersion: seen, ...inputOf(move.step, date) };
  const answer = await step(NAMES[move.step.kind], input, { viewer, today: date(today) });
  const allowed = model.take(move.step, { side, isOwner, today, seen });
  const what = `${JSON.stringify(move.step)} on ${today}: ${answer.message ?? 'done'}`;
  expect(answer.code === undefined, what).toBe(allowed);
  met.add(answer.code ?? `${move.step.kind} while ${status}`);
  if (!allowed) {
    expect(await fingerprint(graph.database, WRITTEN)).toBe(before);
    return;
  }
  expect(answer.newestVersion).toBe(model.versions.length);
  expect(answer.agreement?.status).toBe(model.status(today));
}

/** Both approve, as the first of the moves where that is drawn. */
const APPROVALS: readonly Move[] = [0, 1].map((who) => ({
  step: { kind: 'approve' },
  who,
  isStale: false,
  passes: 0,
}));

let year = 2100;

const drawnStart = fc.record({ days: fc.tuple(day, day), selected: fc.subarray(ALL) });

it('whoever does whatever in whatever order: answers, status, versions and days in force are those of the rules', async () => {
  const moves = fc.array(drawnMove, { minLength: 6, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(
      drawnStart,
      fc.boolean(),
      moves,
      async ({ days: [one, other], selected }, areApproved, drawn) => {
        year += 2;
        const first = `${year}-01-01`;
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const days = { validFrom: addDays(first, from), validTo: addDays(first, to) };
        const draft = draftOf({ ...days, dataCategories: selected });
        const { id } = next(await step('draftCountyAgreement', draft, { today: first }));
        const lived = { id, first, model: new AgreementModel(from, to, selected) };
        let today = 0;
        for (const move of [...(areApproved ? APPROVALS : []), ...drawn]) {
          today += move.passes;
          await compare(lived, move, today);
        }
        expect(await heldDays(id, first)).toEqual(meantDays(lived.model));
        expect(await heldCategories(id)).toEqual(lived.model.versions.map((version) => version.selected));
      },
    ),
    { numRuns: 25, seed: 20261124 },
  );
  expect(await brokenInvariants(graph.database)).toEqual([]);
  expect([...met].sort()).toEqual(expect.arrayContaining(MUST_BE_MET));
});

/** The days on which each version is in force, as the model has them. */
function meantDays(model: AgreementModel): readonly string[] {
  return Array.from({ length: 400 }, (_day, at) => [at, model.inForce(at)] as const)
    .filter(([, version]) => version !== null)
    .map(([at, version]) => `${at}: ${version}`)
    .sort();
}

const MUST_BE_MET = [
  'approve while AWAITING_APPROVAL',
  'approve while IN_FORCE',
  'cancel while AWAITING_APPROVAL',
  'cancel while READY',
  'extend while IN_FORCE',
  'revise while AWAITING_APPROVAL',
  'revise while IN_FORCE',
  'revise while READY',
  'terminate while IN_FORCE',
  'withdraw while AWAITING_APPROVAL',
  'ENDED',
  'EXPIRED',
  'STALE_VERSION',
  'OTHER_COUNTY',
];
