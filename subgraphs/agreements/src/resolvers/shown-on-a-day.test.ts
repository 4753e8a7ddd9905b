import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

type Node = Readonly<Record<string, unknown>>;

/** The county agreement of a county that is in force on a day, reached through that day. */
async function inForce(code: string, asOf: string, fields: string): Promise<Node> {
  const { data, errors } = await graph.ask(
    `{ agreements(filter: { kind: COUNTY, countyCode: "${code}", inForce: true }, asOf: "${asOf}") {
         nodes { ... on CountyAgreement { ${fields} } } } }`,
  );
  expect(errors).toEqual([]);
  const { nodes } = data?.['agreements'] as { readonly nodes: readonly [Node] };
  expect(nodes).toHaveLength(1);
  return nodes[0];
}

const STATE = 'id title version validFrom validTo status daysLeft';

describe('an agreement is shown as of the day through which it is reached', () => {
  const before = {
    title: 'Fylkesavtale mellom Nav Troms og Finnmark og Troms fylkeskommune 2024–2025 (syntetisk)',
    version: 1,
    validTo: '2025-12-31',
    status: 'IN_FORCE',
    daysLeft: 184,
  };
  const after = {
    title: 'Fylkesavtale mellom Nav Troms og Finnmark og Troms fylkeskommune 2024–2027 (syntetisk)',
    version: 2,
    validTo: '2027-12-31',
    status: 'IN_FORCE',
  };

  it('by the list', async () => {
    expect(await inForce('55', '2025-06-30', STATE)).toMatchObject(before);
    expect(await inForce('55', '2026-11-22', STATE)).toMatchObject(after);
  });

  it('by its id, and as of today when no day is given', async () => {
    const { id } = await inForce('55', '2025-06-30', 'id');
    const { data } = await graph.ask(
      `query ($id: ID!) { then: agreement(id: $id, asOf: "2025-06-30") { ${STATE} } now: agreement(id: $id) { ${STATE} } }`,
      { variables: { id } },
    );
    expect(data).toMatchObject({ then: before, now: after });
  });

  it('by the coverage of its county', async () => {
    const { data } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on County {
         then: agreementCoverage(asOf: "2025-06-30") { agreements { ${STATE} } }
         now: agreementCoverage { agreements { ${STATE} } } } } }`,
      { variables: { them: [{ __typename: 'County', code: '55' }] } },
    );
    expect(data?.['_entities']).toMatchObject([
      { then: { agreements: [before] }, now: { agreements: [after] } },
    ]);
  });

  it('with the areas of its version then', async () => {
    const areas = async (asOf: string) =>
      (await inForce('50', asOf, 'cooperationAreas { area }'))['cooperationAreas'];
    expect(await areas('2024-03-10')).toHaveLength(4);
    expect(await areas('2024-03-11')).toHaveLength(5);
  });

  it('with the approvals that had been given', async () => {
    const { data } = await graph.ask(
      `{ agreements(filter: { kind: COUNTY, countyCode: "11" }, first: 1, asOf: "2026-10-25") {
           nodes { status parties { approvedOn } versions { approvedOn parties { approvedOn } } } } }`,
    );
    expect(data?.['agreements']).toEqual({
      nodes: [
        {
          status: 'AWAITING_APPROVAL',
          parties: [{ approvedOn: '2026-10-20' }, { approvedOn: null }],
          versions: [
            {
              approvedOn: '2026-11-03',
              parties: [{ approvedOn: '2026-10-20' }, { approvedOn: '2026-11-03' }],
            },
          ],
        },
      ],
    });
  });

  it('and so are those before, after and under it, its bodies and its reports', async () => {
    const troms = await inForce(
      '55',
      '2025-06-30',
      `subAgreements { title status daysLeft countyAgreement { version } } bodies { lastMeetingOn }
       predecessors { status daysLeft successors { version } }
       reports { period { label } status submittedOn } later: reports(asOf: "2025-02-01") { status submittedOn }`,
    );
    expect(troms['subAgreements']).toMatchObject(
      ['karriereveiledning', 'realkompetansevurdering', 'ungdomsoppfølging'].map((area) => ({
        title: `Delavtale om ${area} i Troms 2024–2025 (syntetisk)`,
        status: 'IN_FORCE',
        daysLeft: 184,
        countyAgreement: { version: 1 },
      })),
    );
    expect(troms).toMatchObject({
      predecessors: [{ status: 'SUCCEEDED', daysLeft: null, successors: [{ version: 1 }, { version: 1 }] }],
      reports: [{ period: { label: '2025' }, status: 'AWAITED', submittedOn: null }],
      later: [{ status: 'AWAITED', submittedOn: null }],
    });
    const meetings = (troms['bodies'] as readonly Node[]).map((body) => String(body['lastMeetingOn']));
    expect(meetings.every((day) => day <= '2025-06-30')).toBe(true);
  });
});

describe('what stays, whatever the day', () => {
  it('are the versions, oldest first, and old ones stay readable', async () => {
    const fields = `versions { number title validFrom validTo approvedOn synthetic
      cooperationAreas { area synthetic } parties { nameAtSigning approvedOn synthetic } }`;
    const then = await inForce('50', '2023-01-01', fields);
    expect(await inForce('50', '2025-01-01', fields)).toEqual(then);
    const [first, second] = then['versions'] as readonly [Node, Node];
    expect(first).toMatchObject({ number: 1, validFrom: '2022-01-01', synthetic: true });
    expect(second).toMatchObject({
      number: 2,
      title: 'Fylkesavtale mellom Nav Trøndelag og Trøndelag fylkeskommune 2022–2025 (syntetisk)',
      validTo: '2025-12-31',
      approvedOn: '2024-03-11',
      parties: [
        { nameAtSigning: 'Nav Trøndelag', approvedOn: '2024-02-26', synthetic: true },
        { nameAtSigning: 'Trøndelag fylkeskommune', approvedOn: '2024-03-11', synthetic: true },
      ],
    });
    expect(first['cooperationAreas']).toHaveLength(4);
    expect(second['cooperationAreas']).toContainEqual({ area: 'APEL', synthetic: true });
  });

  it('of a version that waits, approvedOn is null, and so are the areas of the national agreement', async () => {
    const { versions } = await inForce('46', '2026-11-22', 'versions { number approvedOn }');
    expect(versions).toEqual([
      { number: 1, approvedOn: '2023-12-24' },
      { number: 2, approvedOn: null },
    ]);
    const { data } = await graph.ask(
      `{ agreements(filter: { kind: NATIONAL }) { nodes { events { synthetic } parties { synthetic }
           versions { number approvedOn synthetic cooperationAreas { area } } } } }`,
    );
    expect(data?.['agreements']).toEqual({
      nodes: [
        {
          events: [{ synthetic: false }],
          parties: [{ synthetic: false }, { synthetic: false }],
          versions: [{ number: 1, approvedOn: '2007-01-01', synthetic: false, cooperationAreas: null }],
        },
      ],
    });
  });

  it('is how it ended, told also before it took effect; null where nothing ended it', async () => {
    const fields = 'status daysLeft ending { kind endedOn reason reasonText synthetic }';
    const ending = {
      kind: 'TERMINATED',
      endedOn: '2025-06-30',
      reason: 'NOT_FULFILLED',
      reasonText: 'Partene ble enige om en ny avtale med tydeligere ansvar.',
      synthetic: true,
    };
    expect(await inForce('42', '2025-06-30', fields)).toEqual({ status: 'IN_FORCE', daysLeft: 0, ending });
    const { predecessors } = await inForce('42', '2025-07-01', `predecessors { ${fields} }`);
    expect(predecessors).toEqual([{ status: 'TERMINATED', daysLeft: null, ending }]);
    expect(await inForce('03', '2026-11-22', 'ending { kind }')).toEqual({ ending: null });
  });
});

it('versions of many agreements take one statement for their parties and one for their areas', async () => {
  const { statements, errors } = await graph.ask(
    `{ agreements(first: 100) { nodes { versions { parties { nameAtSigning } cooperationAreas { area } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(3);
});
