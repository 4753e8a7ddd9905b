import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../../test/support/open-subgraph.ts';
import { readSeed } from '../../../../test/support/read-seed.ts';
import { agreements } from '../subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(agreements);
});
afterAll(() => graph.close());

interface Routine {
  readonly id: string;
  readonly situation: string;
  readonly responseDays: number | null;
  readonly revisedOn: string | null;
  readonly agreement: { readonly status: string };
  readonly steps: readonly { readonly order: number; readonly actor: string }[];
  readonly units: readonly Readonly<Record<string, string>>[];
}

const ROUTINE = `id situation synthetic agreement { id title status } responseDays revisedOn
  steps { order actor action withinDays synthetic }
  units { __typename ... on NavOffice { unitNumber } ... on School { organisationNumber } ... on FollowUpService { id } }`;

async function routinesOf(
  them: readonly Readonly<Record<string, string>>[],
  situation: string | null = null,
) {
  const { data, errors, statements } = await graph.ask(
    `query ($them: [_Any!]!, $situation: RoutineSituation) { _entities(representations: $them) {
      ... on School { interactionRoutines(situation: $situation) { ${ROUTINE} } }
      ... on NavOffice { interactionRoutines(situation: $situation) { ${ROUTINE} } }
      ... on FollowUpService { interactionRoutines(situation: $situation) { ${ROUTINE} } } } }`,
    { variables: { them, situation } },
  );
  expect(errors).toEqual([]);
  const entities = data?.['_entities'] as readonly { readonly interactionRoutines: readonly Routine[] }[];
  return { routines: entities.map(({ interactionRoutines }) => interactionRoutines), statements };
}

const school = (organisationNumber: string) => ({ __typename: 'School', organisationNumber });
const PLACES_WITH_OFFICE = readSeed('labour', 'nav_offices')
  .filter(({ state, municipality_code: place }) => state === 'LIKELY_ACTIVE' && place !== '')
  .map((row) => row['municipality_code']);
/** A school of Vestland in whose municipality an office of NAV is known. */
const SCHOOL =
  readSeed('education', 'schools').find(
    (row) => row['county_code'] === '46' && PLACES_WITH_OFFICE.includes(row['municipality_code']),
  )?.['organisation_number'] ?? '';
const IN_NORWAY = readSeed('education', 'schools').filter(({ county_code: code = '' }) => code !== '25');

describe('interaction routines', () => {
  it('tell a school what is done when a pupil stops, by whom and where', async () => {
    const [routines = []] = (await routinesOf([school(SCHOOL)], 'PUPIL_STOPS_DURING_YEAR')).routines;
    expect(routines).toMatchObject([{ situation: 'PUPIL_STOPS_DURING_YEAR', synthetic: true }]);
    const [routine] = routines;
    expect(routine?.agreement.status).toBe('IN_FORCE');
    expect(routine?.steps.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5]);
    expect(routine?.steps[0]?.actor).toBe('SCHOOL');
    expect(routine?.units).toContainEqual({ __typename: 'School', organisationNumber: SCHOOL });
    expect(routine?.units.at(-1)).toEqual({ __typename: 'FollowUpService', id: 'ot-46' });
    expect(routine?.units[0]?.['__typename']).toBe('NavOffice');
  });

  it('are known for every school of a county of today, one when a pupil stops', async () => {
    const them = IN_NORWAY.map((row) => school(row['organisation_number'] ?? ''));
    const { routines, statements } = await routinesOf(them, 'PUPIL_STOPS_DURING_YEAR');
    const one = await routinesOf([school(SCHOOL)], 'PUPIL_STOPS_DURING_YEAR');
    const counties = new Set(
      readSeed('education', 'county_administrations').map(({ county_code: code }) => code),
    );
    const wrong = IN_NORWAY.filter(
      ({ county_code: code }, at) => counties.has(code) && routines[at]?.length !== 1,
    );
    expect(wrong).toEqual([]);
    expect(statements).toHaveLength(one.statements.length);
    const all = routines.flat();
    expect(all.some(({ revisedOn }) => revisedOn === null)).toBe(true);
    expect(all.some(({ responseDays }) => responseDays === null)).toBe(true);
    expect(all.some(({ agreement }) => agreement.status === 'EXPIRED')).toBe(true);
  });

  it('are found from a NAV office and a follow-up service, in all situations or one', async () => {
    const office = { __typename: 'NavOffice', unitNumber: '0104' };
    const service = { __typename: 'FollowUpService', id: 'ot-46' };
    const { routines } = await routinesOf([office, service, { __typename: 'NavOffice', unitNumber: '9999' }]);
    expect(new Set(routines[0]?.map(({ situation }) => situation))).toContain('YOUNG_PERSON_WITHOUT_CONTACT');
    expect((routines[1] ?? []).length).toBeGreaterThan(3);
    expect(routines[2]).toEqual([]);
  });

  it('name units that the other subgraphs have, offices likely to be open', () => {
    const offices = readSeed('labour', 'nav_offices').filter(({ state }) => state === 'LIKELY_ACTIVE');
    const known = new Set([
      ...offices.map((row) => row['unit_number']),
      ...readSeed('education', 'schools').map((row) => row['organisation_number']),
      ...readSeed('education', 'county_administrations').map(({ county_code: code }) => `ot-${code ?? ''}`),
    ]);
    const unknown = readSeed('agreements', 'routine_units').filter((row) => !known.has(row['unit_key']));
    expect(unknown).toEqual([]);
  });
});

describe('the agreements of a unit of NAV', () => {
  it('are those in force on the day, of every county that it serves, and never a partnership', async () => {
    const { data, errors } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on NavCountyUnit {
        agreements { __typename status counties { code } } before: agreements(asOf: "2019-06-01") { id } } } }`,
      { variables: { them: [{ __typename: 'NavCountyUnit', unitNumber: '0800' }] } },
    );
    expect(errors).toEqual([]);
    const [unit] = data?.['_entities'] as [{ agreements: Found[]; before: object[] }];
    expect(new Set(unit.agreements.flatMap(({ counties }) => counties.map(({ code }) => code)))).toEqual(
      new Set(['39', '40']),
    );
    expect(new Set(unit.agreements.map(({ status }) => status))).toEqual(new Set(['IN_FORCE']));
    expect(unit.agreements.map(({ __typename: type }) => type)).not.toContain('EmployerPartnershipAgreement');
    expect(unit.before).toEqual([]);
  });

  interface Found {
    readonly __typename: string;
    readonly status: string;
    readonly counties: readonly { readonly code: string }[];
  }
});
