import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

type Node = Readonly<Record<string, unknown>>;

/** The agreements of a filter, newest first. */
async function agreementsOf(filter: string, fields: string, today = '2026-11-22'): Promise<readonly Node[]> {
  const document = `{ agreements(filter: ${filter}, first: 100) { nodes { ${fields} } } }`;
  const { data, errors } = await graph.ask(document, { today });
  expect(errors).toEqual([]);
  return (data?.['agreements'] as { readonly nodes: readonly Node[] }).nodes;
}

const only = async (filter: string, fields: string, today?: string): Promise<Node> => {
  const [node, ...others] = await agreementsOf(filter, fields, today);
  expect(others).toEqual([]);
  return node ?? {};
};

describe('the national agreement', () => {
  it('says what the documents say: the year, the parties, and that it is real', async () => {
    expect(
      await only(
        '{ kind: NATIONAL }',
        `__typename title version status validFrom validTo synthetic daysLeft counties { code }
         parties { role nameAtSigning organisation { __typename } } events { kind date source } reports(last: 50) { id }`,
      ),
    ).toEqual({
      __typename: 'NationalAgreement',
      title:
        'National agreement of 2007 between the Ministry of Labour and KS, the association of local and regional authorities',
      version: 1,
      status: 'IN_FORCE',
      validFrom: '2007-01-01',
      validTo: null,
      synthetic: false,
      daysLeft: null,
      counties: null,
      parties: [
        { role: 'STATE', nameAtSigning: 'Ministry of Labour', organisation: null },
        {
          role: 'LOCAL_GOVERNMENT_ASSOCIATION',
          nameAtSigning: 'KS, the association of local and regional authorities',
          organisation: null,
        },
      ],
      events: [
        {
          kind: 'SIGNED',
          date: '2007-01-01',
          source:
            'ELGPN, Agreements between the Labour and Welfare service and the County Education Administration; only the year 2007 is known',
        },
      ],
      reports: null,
    });
  });

  it('says what it is for and how it works: objectives, target group, areas, services, process and monitoring', async () => {
    const { statements } = (await only(
      '{ kind: NATIONAL }',
      '... on NationalAgreement { statements { kind text source synthetic } }',
    )) as unknown as { statements: readonly Record<'kind' | 'text' | 'source', string>[] };
    const kinds = [...new Set(statements.map(({ kind }) => kind))];
    const count = (kind: string) => statements.filter((one) => one.kind === kind).length;
    expect(kinds.map((kind) => `${kind} ${String(count(kind))}`)).toEqual([
      'OBJECTIVE 3',
      'TARGET_GROUP 1',
      'COOPERATION_AREA 5',
      'SERVICE 4',
      'PROCESS 6',
      'MONITORING 4',
    ]);
    expect(statements.every(({ source }) => source.startsWith('ELGPN'))).toBe(true);
    expect(statements).not.toContainEqual(expect.objectContaining({ synthetic: true }));
    expect(
      await only(
        '{ kind: NATIONAL }',
        '... on NationalAgreement { statements(kind: TARGET_GROUP) { text } }',
      ),
    ).toEqual({
      statements: [
        { text: 'People outside working life with low education, largely the same people in both sectors.' },
      ],
    });
  });

  it('and the tripartite one have no status before anybody had signed, and say nothing that no document tells', async () => {
    expect(
      await only(
        '{ kind: INCLUSIVE_WORKING_LIFE }',
        'before: status(asOf: "2000-12-31") after: status(asOf: "2001-01-01") reports { id } evaluations { id }',
      ),
    ).toEqual({ before: null, after: 'IN_FORCE', reports: null, evaluations: null });
    expect(await only('{ kind: NATIONAL }', 'status(asOf: "2006-12-31")')).toEqual({ status: null });
  });
});

describe('a county agreement', () => {
  it('that was revised keeps its approved version in force while the next one waits', async () => {
    const vestland = '{ kind: COUNTY, countyCode: "46", inForce: true }';
    expect(await only(vestland, 'version validTo daysLeft')).toEqual({
      version: 1,
      validTo: '2027-06-30',
      daysLeft: 220,
    });
  });

  it('that was extended was in force by its first version until all had approved the second', async () => {
    const troms = '{ kind: COUNTY, countyCode: "55" }';
    const fields = 'version validTo events { kind date }';
    expect(await only(troms, fields, '2025-11-03')).toMatchObject({ version: 1, validTo: '2025-12-31' });
    expect(await only(troms, fields)).toMatchObject({
      version: 2,
      validTo: '2027-12-31',
      events: [{ kind: 'SIGNED' }, { kind: 'EXTENDED', date: '2025-11-04' }],
    });
  });

  it('has every status that there is, on one day', async () => {
    const all = await agreementsOf('{}', 'status', '2026-11-22');
    const rest = await agreementsOf('{ inForce: false }', 'status', '2026-11-22');
    expect([...new Set([...all, ...rest].map(({ status }) => status))].sort()).toEqual([
      'AWAITING_APPROVAL',
      'CANCELLED',
      'DRAFT',
      'EXPIRED',
      'IN_FORCE',
      'READY',
      'SUCCEEDED',
      'TERMINATED',
    ]);
  });

  it('renews the one before it, or follows one that was terminated', async () => {
    const fields = '... on CountyAgreement { events { kind } predecessors { status validFrom } }';
    expect(await only('{ kind: COUNTY, countyCode: "03", inForce: true }', fields)).toEqual({
      events: [{ kind: 'RENEWED' }],
      predecessors: [{ status: 'EXPIRED', validFrom: '2020-01-01' }],
    });
    expect(await only('{ kind: COUNTY, countyCode: "42", inForce: true }', fields)).toEqual({
      events: [{ kind: 'SIGNED' }],
      predecessors: [{ status: 'TERMINATED', validFrom: '2024-01-01' }],
    });
  });

  it('has sub-agreements, bodies with meetings and tasks, areas and reports', async () => {
    const oslo = await only(
      '{ kind: COUNTY, countyCode: "03", inForce: true }',
      `... on CountyAgreement { counties { code } cooperationAreas { area }
       subAgreements { title status cooperationAreas { area } countyAgreement { title } }
       bodies { level synthetic lastMeetingOn before: lastMeetingOn(asOf: "2024-01-31") openTasks given: openTasks(asOf: "2026-11-30") }
       reports(last: 2) { synthetic period { kind label start end } dueOn status submittedOn then: status(asOf: "2026-01-01") } }`,
    );
    expect(oslo['subAgreements']).toHaveLength(3);
    expect(oslo['subAgreements']).toMatchObject([
      {
        title: 'Delavtale om karriereveiledning i Oslo 2024–2027 (syntetisk)',
        status: 'IN_FORCE',
        cooperationAreas: [{ area: 'CAREER_GUIDANCE' }],
        countyAgreement: { title: 'Fylkesavtale mellom Nav Oslo og Oslo kommune 2024–2027 (syntetisk)' },
      },
      {},
      {},
    ]);
    expect(oslo['bodies']).toMatchObject([
      { level: 'STRATEGIC', synthetic: true, lastMeetingOn: '2026-05-07', before: null },
      { level: 'ADMINISTRATIVE', synthetic: true, lastMeetingOn: '2026-10-07', before: null },
      { level: 'OPERATIVE', synthetic: true, lastMeetingOn: '2026-11-07', before: null },
    ]);
    expect(oslo['reports']).toEqual([
      {
        synthetic: true,
        period: { kind: 'YEAR', label: '2025', start: '2025-01-01', end: '2025-12-31' },
        dueOn: '2026-03-01',
        status: 'SUBMITTED',
        submittedOn: '2026-02-22',
        then: 'AWAITED',
      },
      {
        synthetic: true,
        period: { kind: 'YEAR', label: '2026', start: '2026-01-01', end: '2026-12-31' },
        dueOn: '2027-03-01',
        status: 'AWAITED',
        submittedOn: null,
        then: 'AWAITED',
      },
    ]);
    expect(oslo).toMatchObject({ counties: [{ code: '03' }] });
    expect(oslo['cooperationAreas']).toHaveLength(5);
  });

  it('owes a report that is overdue', async () => {
    const buskerud = '{ kind: COUNTY, countyCode: "33" }';
    const fields =
      'reports(last: 1, asOf: "2025-12-31") { period { label } status due: status(asOf: "2026-03-01") after: status(asOf: "2026-03-02") }';
    expect(await only(buskerud, fields)).toEqual({
      reports: [{ period: { label: '2025' }, status: 'AWAITED', due: 'AWAITED', after: 'OVERDUE' }],
    });
  });
});

describe('by reference', () => {
  it('each kind of agreement, a body and a report is found by its id, and only as what it is', async () => {
    const county = await only(
      '{ kind: COUNTY, countyCode: "03", inForce: true }',
      'id ... on CountyAgreement { bodies { id } reports { id } subAgreements { id } }',
    );
    const first = (field: string) => (county[field] as readonly { readonly id: string }[])[0]?.id;
    const them = [
      { __typename: 'CountyAgreement', id: county['id'] },
      { __typename: 'Agreement', id: first('subAgreements') },
      { __typename: 'SubAgreement', id: county['id'] },
      { __typename: 'NationalAgreement', id: county['id'] },
      { __typename: 'CountyAgreement', id: 'nobody' },
      { __typename: 'CooperationBody', id: first('bodies') },
      { __typename: 'Report', id: first('reports') },
      { __typename: 'Report', id: 'nobody' },
    ];
    const { data, errors } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { __typename
        ... on Agreement { status } ... on CooperationBody { level } ... on Report { report: status } } }`,
      { variables: { them } },
    );
    expect(errors).toEqual([]);
    expect(data?.['_entities']).toEqual([
      { __typename: 'CountyAgreement', status: 'IN_FORCE' },
      { __typename: 'SubAgreement', status: 'IN_FORCE' },
      null,
      null,
      null,
      { __typename: 'CooperationBody', level: 'STRATEGIC' },
      { __typename: 'Report', report: 'AWAITED' },
      null,
    ]);
  });

  it('an id that nobody knows is null', async () => {
    const { data, errors } = await graph.ask('{ agreement(id: "nobody") { id } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ agreement: null });
  });
});
