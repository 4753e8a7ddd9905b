import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTY, draftOf, NAV, next, PARTIES } from '../../../../../test/support/agreement-desk.ts';
import { openAgreements, type WatchedAgreements } from '../../../../../test/support/agreement-facts.ts';
import { createRefusals } from '../../../../../test/support/agreement-refusals.ts';
import { cast } from '../../../../../test/support/cast.ts';

let graph: WatchedAgreements;
let made: ReturnType<typeof createRefusals>;
beforeAll(async () => {
  graph = await openAgreements();
  made = createRefusals(graph);
});
afterAll(() => graph.close());

const AS_NAV = { viewer: NAV } as const;
const NEIGHBOUR = { viewer: cast('county-agreement-owner-other') } as const;
const NEIGHBOUR_NAV = { viewer: cast('nav-agreement-owner-other') } as const;
const [nav, county] = PARTIES;
const neighbour = {
  role: 'COUNTY_EDUCATION_ADMINISTRATION',
  organisationNumber: NEIGHBOUR.viewer.organisationNumber,
  nameAtSigning: 'Trøndelag fylkeskommune',
};
const neighbourNav = { role: 'NAV_COUNTY_UNIT', unitNumber: '5700', nameAtSigning: 'Nav Trøndelag' };
const because = 'Det haster';

describe('nobody is bound without consent', () => {
  it('a county authority that can sign in approves itself, and its neighbour not for it', async () => {
    const it = next(await made.draft({ countyCodes: ['46', '50'], parties: [nav, county, neighbour] }));
    expect(await made.refusal('approveAgreement', { ...it, onBehalfOf: { position: 3, because } })).toEqual([
      'ON_BEHALF_NOT_ALLOWED',
      'onBehalfOf',
    ]);
    await made.step('approveAgreement', it, NEIGHBOUR);
    expect(await made.refusal('withdrawApproval', { ...it, position: 3, because })).toEqual([
      'ON_BEHALF_NOT_ALLOWED',
      'position',
    ]);
  });

  it('an approval that a party has given itself is taken back by nobody else', async () => {
    const it = next(await made.draft({ parties: [...PARTIES, neighbourNav] }));
    await made.step('approveAgreement', it, NEIGHBOUR_NAV);
    expect(await made.refusal('withdrawApproval', { ...it, position: 3, because }, AS_NAV)).toEqual([
      'ON_BEHALF_NOT_ALLOWED',
      'position',
    ]);
    const own = await made.step('withdrawApproval', { ...it, because }, NEIGHBOUR_NAV);
    expect(own.agreement?.parties[2]).toMatchObject({ approvedOn: null });
  });

  it('an authority that signs for several counties alone acts in all of them', async () => {
    const it = next(
      await made.draft({ countyCodes: ['46', '50'], validFrom: '2061-01-01', validTo: '2061-12-31' }),
    );
    await made.step('approveAgreement', it, AS_NAV);
    expect(await made.refusal('approveAgreement', it)).toEqual(['OTHER_COUNTY', 'id']);
    const everywhere = {
      ...COUNTY,
      grants: COUNTY.grants.map((grant) => ({ ...grant, counties: ['46', '50'] })),
    };
    const done = await made.step('approveAgreement', it, { viewer: everywhere });
    expect(done.agreement).toMatchObject({ status: 'READY' });
  });

  it('a succession that has been revised to leave a party out ends nothing', async () => {
    const days = { validFrom: '2050-01-01', validTo: '2053-12-31' };
    const parties = [neighbourNav, neighbour];
    const theirs = next(
      await made.step('draftCountyAgreement', draftOf({ ...days, countyCodes: ['50'], parties }), NEIGHBOUR),
    );
    await made.step('approveAgreement', theirs, NEIGHBOUR);
    await made.step('approveAgreement', theirs, NEIGHBOUR_NAV);
    const heir = await made.step('succeedAgreement', {
      ...draftOf({ ...days, validFrom: '2051-01-01', parties: [nav, county, neighbour] }),
      predecessors: [theirs],
      reason: 'NEW_AGREEMENT',
    });
    const revised = next(await made.step('reviseAgreement', { ...next(heir), parties: PARTIES }));
    await made.step('approveAgreement', revised, AS_NAV);
    expect(await made.refusal('approveAgreement', revised)).toEqual(['PREDECESSOR_INVALID', 'id']);
  });
});

describe('a text', () => {
  it.each([
    ['a number in one', '01819012345'],
    ['with spaces between all its parts', 'født 01 81 90 123 45'],
    ['with a space that does not break', '018190\u00a012345'],
    ['with a line in between', '018190\n12345'],
    ['with a dash', '01.81.90–12345'],
    ['in wide digits', '\uff10\uff11\uff18\uff11\uff19\uff10\uff11\uff12\uff13\uff14\uff15'],
  ])('does not hold a national identity number: %s', async (_how, title) => {
    expect(await made.refusal('draftCountyAgreement', draftOf({ title }))).toEqual([
      'PERSONAL_DATA',
      'title',
    ]);
  });

  it.each([
    ['dates', 'Fra 01.01.2028 til 31.12.2031'],
    ['dates of the other order', '2028-01-01 – 2031-12-31'],
    ['an organisation number', 'Vestland fylkeskommune, 821 311 632'],
    ['two telephone numbers', 'Sentralbord 55 00 00 00, 55 00 00 01'],
  ])('holds other numbers: %s', async (_what, title) => {
    expect(await made.draft({ title })).toMatchObject({ __typename: 'AgreementChanged' });
  });

  it.each([
    ['half a character', 'Avtale \ud83d'],
    ['a character that cannot be seen', 'Avtale\u0007'],
    ['one that turns the line around', 'Avtale \u202e8202'],
  ])('has no %s in it', async (_what, title) => {
    expect(await made.refusal('draftCountyAgreement', draftOf({ title }))).toEqual(['TEXT_INVALID', 'title']);
  });
});

it('whether there is a partnership agreement is not told by a step: it is as unknown as one that is not', async () => {
  const [partnership] = await graph.database.query<{ readonly id: string }>(
    "SELECT id FROM agreement WHERE kind = 'EMPLOYER_PARTNERSHIP' LIMIT 1",
  );
  const answers = await Promise.all(
    [partnership?.id, 'no such agreement'].map((id) =>
      made.step('approveAgreement', { id, basedOnVersion: 1 }, AS_NAV),
    ),
  );
  expect(answers[0]).toMatchObject({ code: 'UNKNOWN_AGREEMENT', field: 'id' });
  expect(answers[1]).toEqual(answers[0]);
});

it('nobody takes the days until the end of all time, from which nothing can be counted on', async () => {
  for (const days of [{ validTo: '9999-12-31' }, { validFrom: '9999-01-01', validTo: '9999-12-31' }])
    expect(await made.refusal('draftCountyAgreement', draftOf(days))).toEqual(['PERIOD_INVALID', 'validTo']);
  const approved = next(await made.approved('2090-01-01', '2090-12-31'));
  expect(await made.refusal('reviseAgreement', { ...approved, validTo: '2500-01-01' })).toEqual([
    'PERIOD_INVALID',
    'validTo',
  ]);
  expect(await made.refusal('extendAgreement', { ...approved, validTo: '2500-01-01' })).toEqual([
    'PERIOD_INVALID',
    'validTo',
  ]);
});
