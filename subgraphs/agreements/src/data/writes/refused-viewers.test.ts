import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COUNTY,
  draftOf,
  next,
  PARTIES,
  type StepOptions,
} from '../../../../../test/support/agreement-desk.ts';
import { openAgreements, type WatchedAgreements } from '../../../../../test/support/agreement-facts.ts';
import { createRefusals, VIEWER_REFUSALS } from '../../../../../test/support/agreement-refusals.ts';
import { cast } from '../../../../../test/support/cast.ts';

let graph: WatchedAgreements;
let made: ReturnType<typeof createRefusals>;
beforeAll(async () => {
  graph = await openAgreements();
  made = createRefusals(graph);
});
afterAll(() => graph.close());

type Made = typeof made;
const step: Made['step'] = (...words) => made.step(...words);
const refusal: Made['refusal'] = (...words) => made.refusal(...words);
const draft: Made['draft'] = (more) => made.draft(more);

describe('who may not', () => {
  it('is anonymous, a citizen, an organisation as such, or a program that would approve', async () => {
    const it = next(await draft());
    expect(await refusal('approveAgreement', it, { viewer: null })).toEqual(['NOT_SIGNED_IN', null]);
    const machine = { ...COUNTY, kind: 'MACHINE' } as const;
    const employer = cast('employer', { organisation: COUNTY.organisationNumber ?? '' });
    for (const viewer of [cast('citizen'), employer, machine])
      expect(await refusal('approveAgreement', it, { viewer })).toEqual(['PERSON_NEEDED', null]);
  });

  it.each([
    'career-advisor',
    'follow-up-counsellor',
    'nav-employer-advisor',
    'national-coordinator',
  ] as const)('has another role: %s', async (name) => {
    const it = next(await draft());
    for (const what of ['approveAgreement', 'reviseAgreement'])
      expect(await refusal(what, it, { viewer: cast(name) })).toEqual(['ROLE_NOT_ALLOWED', null]);
  });

  it.each(['county-agreement-coordinator', 'nav-agreement-coordinator'] as const)(
    'is a coordinator who would approve, and may revise: %s',
    async (name) => {
      const it = next(await draft());
      const options = { viewer: cast(name) };
      expect(await refusal('approveAgreement', it, options)).toEqual(['ROLE_NOT_ALLOWED', null]);
      expect(await step('reviseAgreement', { ...it, title: 'Ny tittel' }, options)).toMatchObject({
        newestVersion: 2,
      });
    },
  );

  it('is of another county, another NAV unit or another organisation', async () => {
    const it = next(await draft());
    const ask = (viewer: StepOptions['viewer']) =>
      refusal('approveAgreement', it, { viewer: viewer ?? null });
    expect(await ask(cast('county-agreement-owner-other'))).toEqual(['OTHER_COUNTY', 'id']);
    expect(await ask(cast('nav-agreement-owner-other'))).toEqual(['OTHER_UNIT', 'id']);
    expect(await ask({ ...COUNTY, organisationNumber: '921707134' })).toEqual(['NOT_A_PARTY', 'id']);
  });

  it('drafts for others alone, or writes itself out', async () => {
    const [nav] = PARTIES;
    expect(await refusal('draftCountyAgreement', draftOf({ parties: [nav] }))).toEqual([
      'NOT_A_PARTY',
      'parties',
    ]);
    const it = next(await draft());
    expect(await refusal('reviseAgreement', { ...it, parties: [nav] })).toEqual(['NOT_A_PARTY', 'parties']);
  });
});

it('these are all the codes that are about the viewer', () => {
  const about = new Set<string>(VIEWER_REFUSALS);
  expect([...made.seen].filter((code) => about.has(code)).sort()).toEqual([...about].sort());
});
