import type { SignedInViewer } from '@samspill/shared/access/viewer';
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

/** The county side, for other counties too. */
const EVERYWHERE: SignedInViewer = {
  ...COUNTY,
  grants: COUNTY.grants.map((grant) => ({ ...grant, counties: ['15', '46', '55', '56'] })),
};
const because = 'Fylkeskommunen er ikke dannet ennå';

/** Approves for NAV, for the county authority that can sign in and, on its side, for the one that cannot. */
async function approveByAll(answer: StepAnswer): Promise<StepAnswer> {
  const named = next(answer);
  await step('approveAgreement', named, AS_NAV);
  await step('approveAgreement', named, { viewer: EVERYWHERE });
  return step('approveAgreement', { ...named, onBehalfOf: { position: 3, because } }, { viewer: EVERYWHERE });
}

/** An agreement of both sides and of an authority that the graph does not know. */
async function old(countyCodes: readonly string[], name: string, years: readonly [number, number]) {
  const parties = [...PARTIES, unknown(name)];
  const days = { validFrom: `${years[0]}-01-01`, validTo: `${years[1]}-12-31` };
  return approveByAll(await step('draftCountyAgreement', draftOf({ ...days, countyCodes, parties }), AS_NAV));
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
      await old(['55'], 'Gamle fylkeskommune', [2060, 2063]),
      await old(['56'], 'Andre fylkeskommune', [2060, 2063]),
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
    const before = await old(['55', '56'], 'Gamle fylkeskommune', [2070, 2073]);
    const taking = { predecessors: [next(before)], reason: 'OTHER', reasonText: 'Fylket deles' };
    const days = { validFrom: '2072-01-01', validTo: '2075-12-31' };
    const first = await step('succeedAgreement', { ...draftOf(days), ...taking }, AS_NAV);
    await step('approveAgreement', next(first));
    await step('approveAgreement', next(first), AS_NAV);
    const parties = [...PARTIES, unknown('Ny fylkeskommune')];
    const other = await step(
      'succeedAgreement',
      { ...draftOf({ ...days, countyCodes: ['15'], parties }), ...taking },
      AS_NAV,
    );
    const done = await approveByAll(other);
    expect(done.agreement).toMatchObject({
      status: 'READY',
      parties: [
        { approvedOnBehalfBecause: null },
        { approvedOnBehalfBecause: null },
        { approvedOnBehalfBecause: because },
      ],
    });
    const { ending, successors } = await shown(before, '2072-01-01');
    expect(ending).toEqual({ endedOn: '2071-12-31', reasonText: 'Fylket deles' });
    expect(successors.map(({ id }) => id).sort()).toEqual([next(first).id, next(other).id].sort());
  });

  it('one that runs out before the other is valid is followed, and nothing ends it', async () => {
    const before = await old(['55'], 'Gamle fylkeskommune', [2080, 2081]);
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

it('a NAV unit that is party, where no authority is known, cannot be left out of what takes its place', async () => {
  const [troms] = await graph.database.query<{ readonly id: string }>(
    `SELECT p.agreement_id AS id FROM agreement_party p
     JOIN agreement_county c ON c.agreement_id = p.agreement_id AND c.county_code = '54'
     JOIN agreement a ON a.id = p.agreement_id AND a.kind = 'COUNTY'
     WHERE p.unit_number = '1900' AND p.version = 1 LIMIT 1`,
  );
  const predecessors = [{ id: troms?.id, basedOnVersion: 1 }];
  const refused = await step(
    'succeedAgreement',
    { ...draftOf(), predecessors, reason: 'COUNTY_REFORM' },
    AS_NAV,
  );
  expect(refused).toMatchObject({ code: 'PREDECESSOR_INVALID', field: 'predecessors' });
  expect(refused.message).toMatch(/NAV units/);
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
  await step('approveAgreement', next(drafted), AS_NAV);
  const third = await step(
    'approveAgreement',
    { ...next(drafted), onBehalfOf: { position: 3, because } },
    AS_NAV,
  );
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
