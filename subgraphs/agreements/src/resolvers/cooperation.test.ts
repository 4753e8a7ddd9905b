import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readSeed } from '../../../../test/support/read-seed.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

const TODAY = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ');

interface Party {
  readonly role: string;
  readonly nameAtSigning: string;
}
interface Activity {
  readonly responsible: Party | null;
  readonly dueOn: string | null;
  readonly status: string;
}
interface Work {
  readonly synthetic: boolean;
  readonly planOfAction: {
    readonly goals: readonly {
      readonly indicator: string | null;
      readonly activities: readonly Activity[];
    }[];
  } | null;
  readonly bodies: readonly {
    readonly level: string;
    readonly members: readonly Party[] | null;
    readonly meetings: readonly { readonly date: string; readonly subjects: readonly string[] | null }[];
    readonly tasks: readonly { readonly text: string; readonly status: string }[];
  }[];
  readonly projects: readonly {
    readonly name: string;
    readonly programme: object | null;
    readonly partners: readonly Party[];
  }[];
  readonly barriers: readonly { readonly kind: string; readonly since: number | null }[] | null;
  readonly reminders: readonly { readonly dueOn: string; readonly reason: string }[];
}

const PARTY = 'role nameAtSigning organisation { __typename }';
const WORK = `id synthetic ... on CountyAgreement {
  planOfAction { synthetic goals { text indicator synthetic activities { text responsible { ${PARTY} } dueOn status synthetic } } }
  bodies { level name source members { ${PARTY} } meetings(last: 2) { date subjects synthetic } tasks { text dueOn status synthetic } }
  projects { name programme { code name source } partners { ${PARTY} } places synthetic figures { indicator period { label } value unit suppressed suppressionReason synthetic source breakInSeries } }
  barriers { kind text since synthetic }
  reminders { dueOn reason } }`;

async function workIn(countyCode: string, asOf = '2026-11-22') {
  const { data, errors, statements } = await graph.ask(
    `query ($countyCode: ID!, $asOf: Date) {
      agreements(filter: { kind: COUNTY, countyCode: $countyCode, inForce: true }, asOf: $asOf, first: 5) { nodes { ${WORK} } } }`,
    { variables: { countyCode, asOf } },
  );
  expect(errors).toEqual([]);
  const { nodes } = data?.['agreements'] as { readonly nodes: readonly Work[] };
  return { work: nodes[0], statements };
}

const activitiesOf = (work: Work | undefined) =>
  (work?.planOfAction?.goals ?? []).flatMap(({ activities }) => activities);

describe('what is done under a county agreement', () => {
  it('differs in maturity from county to county, with the awkward cases', async () => {
    const all = await Promise.all(TODAY.map(async (code) => [code, (await workIn(code)).work] as const));
    const works = new Map(all);
    expect(works.get('18')).toBeUndefined();
    expect(works.get('34')?.planOfAction).toBeNull();
    expect(works.get('46')?.planOfAction?.goals).toHaveLength(5);
    expect(new Set(activitiesOf(works.get('33')).map(({ status }) => status))).toContain('OVERDUE');
    const statuses = [...works.values()].flatMap(activitiesOf).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['PLANNED', 'UNDER_WAY', 'OVERDUE', 'DONE']));
    expect([...works.values()].flatMap(activitiesOf).some(({ responsible }) => responsible === null)).toBe(
      true,
    );
    expect([...works.values()].some((work) => work?.barriers === null)).toBe(true);
    expect([...works.values()].some((work) => (work?.barriers?.length ?? 0) > 2)).toBe(true);
  });

  it('has bodies of organisations that meet, with what the newest meetings were about', async () => {
    const { work } = await workIn('32');
    const strategic = work?.bodies.find(({ level }) => level === 'STRATEGIC');
    expect(strategic?.members).toMatchObject([
      { role: 'NAV_COUNTY_UNIT', nameAtSigning: 'Nav Øst-Viken' },
      { role: 'NAV_COUNTY_UNIT', nameAtSigning: 'Nav Vest-Viken' },
      { role: 'COUNTY_EDUCATION_ADMINISTRATION', nameAtSigning: 'Akershus fylkeskommune' },
    ]);
    const held = strategic?.meetings.map(({ date }) => date) ?? [];
    expect(held).toHaveLength(2);
    expect(held).toEqual(held.toSorted());
    expect(held.every((date) => date <= '2026-11-22')).toBe(true);
    const silent = (await workIn('46')).work?.bodies.find(({ level }) => level === 'STRATEGIC');
    expect((silent?.meetings.at(-1)?.date ?? '') < '2025-11-22').toBe(true);
  });

  it('is shown as of the day: tasks and activities have the status that they had then', async () => {
    const statusesOn = async (asOf: string) => {
      const { work } = await workIn('33', asOf);
      return {
        tasks: work?.bodies.flatMap(({ tasks }) => tasks.map(({ status }) => status)) ?? [],
        activities: activitiesOf(work).map(({ status }) => status),
      };
    };
    const first = await statusesOn('2024-01-01');
    expect(first.tasks).toEqual([]);
    expect(new Set(first.activities)).toEqual(new Set(['PLANNED']));
    const now = await statusesOn('2026-11-22');
    expect(now.tasks).toContain('DONE');
    expect((await statusesOn('2024-06-20')).tasks).toContain('OPEN');
    expect(now.activities).toHaveLength(first.activities.length);
  });

  it('takes as many statements in one county as in another, and for one agreement as for many', async () => {
    const one = await workIn('46');
    const { statements, errors } = await graph.ask(
      `{ agreements(filter: { kind: COUNTY }, asOf: "2026-11-22", first: 100) { nodes { ${WORK} } } }`,
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(one.statements.length);
  });

  it('tells of partners, and of a programme only where the project belongs to one', async () => {
    const works = await Promise.all(TODAY.map(async (code) => (await workIn(code)).work));
    const projects = works.flatMap((work) => work?.projects ?? []);
    expect(projects.some(({ programme }) => programme === null)).toBe(true);
    expect(projects.map(({ programme }) => programme)).toContainEqual({
      code: 'YOUTH_PROJECTS',
      name: 'Youth projects with NAV offices, schools and employers',
      source: expect.stringMatching(/^ELGPN/) as string,
    });
    expect(projects.every(({ partners }) => partners.length > 1)).toBe(true);
  });
});

describe('programmes and national bodies', () => {
  it('say what the document says, and null for what it does not', async () => {
    const { data, errors } = await graph.ask(`{
      programmes { code name from to owner synthetic }
      nationalBodies { name level synthetic source members { role nameAtSigning } lastMeetingOn
        meetings { date } tasks { text } openTasks }
    }`);
    expect(errors).toEqual([]);
    expect(data?.['programmes']).toMatchObject([
      { code: 'NY_GIV', name: 'Ny GIV', from: null, to: null, owner: null, synthetic: false },
      { code: 'YOUTH_PROJECTS', from: null, to: null, owner: null, synthetic: false },
    ]);
    expect(data?.['nationalBodies']).toEqual(
      ['Cross-ministry body', 'National fora'].map((name) => ({
        name,
        level: 'NATIONAL',
        synthetic: false,
        source:
          'ELGPN, Agreements between the Labour and Welfare service and the County Education Administration',
        members: null,
        lastMeetingOn: null,
        meetings: null,
        tasks: null,
        openTasks: null,
      })),
    );
  });
});

describe('evaluations', () => {
  const EVALUATIONS =
    'evaluations(last: 2) { title year evaluator commissionedBy synthetic findings { kind text open synthetic } }';

  it('of the national agreement are that of SINTEF, with its findings and nothing said of what is open', async () => {
    const asked = async (asOf: string) =>
      (
        await graph.ask(
          `query ($asOf: Date) { agreements(filter: { kind: NATIONAL }, asOf: $asOf) { nodes { ${EVALUATIONS} } } }`,
          { variables: { asOf } },
        )
      ).data?.['agreements'];
    expect(await asked('2008-12-31')).toEqual({ nodes: [{ evaluations: null }] });
    const { nodes } = (await asked('2026-11-22')) as { nodes: [{ evaluations: [Evaluation] }] };
    const [{ evaluations }] = nodes;
    expect(evaluations).toMatchObject([
      { year: 2009, evaluator: 'SINTEF', commissionedBy: 'The Directorate', synthetic: false },
    ]);
    expect(evaluations[0].findings).toHaveLength(6);
    expect(new Set(evaluations[0].findings.map(({ open, synthetic }) => `${open} ${synthetic}`))).toEqual(
      new Set(['null false']),
    );
  });

  it('of county agreements are invented and say so; those that end in 2026 have open findings', async () => {
    const { data } = await graph.ask(
      `{ agreements(filter: { kind: COUNTY, endingWithinDays: 60 }, asOf: "2026-11-22", orderBy: VALID_TO_ASC) { nodes { counties { code } ${EVALUATIONS} } } }`,
    );
    const { nodes } = data?.['agreements'] as { nodes: readonly { evaluations: readonly Evaluation[] }[] };
    expect(nodes).toHaveLength(2);
    for (const { evaluations } of nodes) {
      expect(evaluations).toMatchObject([{ year: 2026, synthetic: true }]);
      expect(evaluations[0]?.findings.some(({ open }) => open === true)).toBe(true);
    }
  });

  interface Evaluation {
    readonly findings: readonly { readonly open: boolean | null; readonly synthetic: boolean }[];
  }
});

it('every responsible party and partner of a county of today that has a number is one that the other subgraphs know', () => {
  const authorities = readSeed('education', 'county_administrations').map(
    (row) => row['organisation_number'],
  );
  const units = readSeed('labour', 'nav_county_units').map((row) => row['unit_number']);
  const rows = ['action_activities', 'project_partners', 'body_members'].flatMap((file) =>
    readSeed('agreements', file),
  );
  const unknown = rows.filter(
    (row) =>
      (row['unit_number'] !== '' && !units.includes(row['unit_number'])) ||
      (row['organisation_number'] !== '' && !authorities.includes(row['organisation_number'])),
  );
  expect(unknown).toEqual([]);
});
