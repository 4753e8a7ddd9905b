import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COUNTY,
  createDesk,
  draftOf,
  NAV,
  next,
  PARTIES,
  type StepAnswer,
  type TakeStep,
} from '../../../../../test/support/agreement-desk.ts';
import {
  brokenInvariants,
  openAgreements,
  type WatchedAgreements,
} from '../../../../../test/support/agreement-facts.ts';

let graph: WatchedAgreements;
let step: TakeStep;
beforeAll(async () => {
  graph = await openAgreements();
  step = createDesk(graph);
});
afterAll(() => graph.close());

const AS_NAV = { viewer: NAV } as const;

/** An authority that the graph does not know: it is no more, or is not formed yet. */
const unknown = (nameAtSigning: string) => ({ role: 'COUNTY_EDUCATION_ADMINISTRATION', nameAtSigning });

/** Approves for NAV's own unit and, on behalf, for the others that cannot sign in. */
async function approveByNav(answer: StepAnswer, positions: readonly number[]): Promise<StepAnswer> {
  await step('approveAgreement', next(answer), AS_NAV);
  let last = answer;
  for (const position of positions) {
    const onBehalfOf = { position, because: 'Fylkeskommunen er ikke dannet ennå' };
    last = await step('approveAgreement', { ...next(answer), onBehalfOf }, AS_NAV);
  }
  return last;
}

/** An agreement of NAV with an authority that the graph does not know. */
async function old(countyCodes: readonly string[], name: string, years: readonly [number, number]) {
  const parties = [PARTIES[0], unknown(name)];
  const days = { validFrom: `${years[0]}-01-01`, validTo: `${years[1]}-12-31` };
  const drafted = await step('draftCountyAgreement', draftOf({ ...days, countyCodes, parties }), AS_NAV);
  return approveByNav(drafted, [2]);
}

interface Shown {
  readonly status: string;
  readonly ending: { readonly endedOn: string; readonly reasonText: string | null } | null;
  readonly predecessors: readonly { readonly id: string }[];
  readonly successors: readonly { readonly id: string }[];
}

async function shown(answer: StepAnswer, asOf: string): Promise<Shown> {
  const { data } = await graph.ask(
    `query ($id: ID!, $asOf: Date) { agreement(id: $id, asOf: $asOf) { status ending { endedOn reasonText }
       ... on CountyAgreement { predecessors { id } successors { id } } } }`,
    { variables: { id: next(answer).id, asOf } },
  );
  return data?.['agreement'] as Shown;
}

describe('at a reform', () => {
  it('one agreement takes the place of those of two counties, which end together and not before all have approved', async () => {
    const both = [
      await old(['12'], 'Gamle fylkeskommune', [2060, 2063]),
      await old(['14'], 'Andre fylkeskommune', [2060, 2063]),
    ];
    const taking = {
      ...draftOf({ validFrom: '2062-01-01', validTo: '2065-12-31' }),
      predecessors: both.map(next),
      reason: 'COUNTY_REFORM',
    };
    const heir = await step('succeedAgreement', taking);
    await step('approveAgreement', next(heir));
    for (const one of both)
      expect(await shown(one, '2062-01-01')).toMatchObject({
        status: 'IN_FORCE',
        ending: null,
        successors: [],
      });
    const done = await step('approveAgreement', next(heir), AS_NAV);
    for (const one of both)
      expect(await shown(one, '2062-01-01')).toMatchObject({
        status: 'SUCCEEDED',
        ending: { endedOn: '2061-12-31' },
        successors: [{ id: next(heir).id }],
      });
    expect((await shown(done, '2062-01-01')).predecessors).toHaveLength(2);
  });

  it('two agreements take the place of one, which the first of them ends and the other only follows', async () => {
    const before = await old(['12', '14'], 'Gamle fylkeskommune', [2070, 2073]);
    const taking = { predecessors: [next(before)], reason: 'OTHER', reasonText: 'Fylket deles' };
    const days = { validFrom: '2072-01-01', validTo: '2075-12-31' };
    const first = await step('succeedAgreement', { ...draftOf(days), ...taking }, AS_NAV);
    await step('approveAgreement', next(first));
    await step('approveAgreement', next(first), AS_NAV);
    const parties = [PARTIES[0], unknown('Ny fylkeskommune')];
    const other = await step(
      'succeedAgreement',
      { ...draftOf({ ...days, countyCodes: ['15'], parties }), ...taking },
      AS_NAV,
    );
    const done = await approveByNav(other, [2]);
    expect(done.agreement).toMatchObject({
      status: 'READY',
      parties: [
        { approvedOnBehalfBecause: null },
        { approvedOnBehalfBecause: 'Fylkeskommunen er ikke dannet ennå' },
      ],
    });
    const { ending, successors } = await shown(before, '2072-01-01');
    expect(ending).toEqual({ endedOn: '2071-12-31', reasonText: 'Fylket deles' });
    expect(successors.map(({ id }) => id).sort()).toEqual([next(first).id, next(other).id].sort());
  });

  it('one that runs out before the other is valid is followed, and nothing ends it', async () => {
    const before = await old(['12'], 'Gamle fylkeskommune', [2080, 2081]);
    const days = { validFrom: '2082-01-01', validTo: '2083-12-31' };
    const heir = await step('succeedAgreement', {
      ...draftOf(days),
      predecessors: [next(before)],
      reason: 'NEW_AGREEMENT',
    });
    await step('approveAgreement', next(heir));
    const done = await step('approveAgreement', next(heir), AS_NAV);
    expect(done.agreement?.events).toMatchObject([{ kind: 'RENEWED' }]);
    expect(await shown(before, '2082-01-01')).toMatchObject({
      status: 'EXPIRED',
      ending: null,
      successors: [{ id: next(heir).id }],
    });
  });
});

it('with two NAV units as parties, one may approve for the other with a reason, and never for the county', async () => {
  const parties = [
    ...PARTIES,
    { role: 'NAV_COUNTY_UNIT', unitNumber: '0200', nameAtSigning: 'Nav Øst-Viken' },
  ];
  const drafted = await step(
    'draftCountyAgreement',
    draftOf({ validFrom: '2090-01-01', validTo: '2090-12-31', parties }),
  );
  const third = await approveByNav(drafted, [3]);
  expect(third.agreement).toMatchObject({ status: 'AWAITING_APPROVAL' });
  const withdrawn = await step(
    'withdrawApproval',
    { ...next(drafted), position: 3, because: 'Gitt for tidlig' },
    AS_NAV,
  );
  expect(withdrawn.agreement?.parties[2]).toMatchObject({ approvedOn: null, approvedOnBehalfBecause: null });
  await step(
    'approveAgreement',
    { ...next(drafted), onBehalfOf: { position: 3, because: 'Etter fullmakt' } },
    AS_NAV,
  );
  const done = await step('approveAgreement', next(drafted), { viewer: COUNTY });
  expect(done.agreement).toMatchObject({ status: 'READY' });
  expect(await brokenInvariants(graph.database)).toEqual([]);
});
