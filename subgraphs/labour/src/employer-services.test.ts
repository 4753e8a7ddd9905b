import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { readOperation } from '../../../test/support/read-operation.ts';
import { labour } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour);
});
afterAll(() => graph.close());

interface Named {
  readonly code: string;
}

interface Service extends Named {
  readonly objectives: readonly Named[];
  readonly economicAreas: readonly Named[] | null;
  readonly targets: readonly object[] | null;
  readonly measures: readonly (Named & { readonly crossesSectors: boolean })[] | null;
}

interface Area extends Named {
  readonly kind: string;
  readonly services: readonly Service[];
}

describe('the tree of services to employers', () => {
  it('is that of the framework, three levels deep, general and customised', async () => {
    const { data, errors, statements } = await graph.ask(readOperation('service-tree'));
    expect(errors).toEqual([]);
    const areas = data?.['employerServiceAreas'] as readonly Area[];
    expect(areas.map(({ code, kind, services }) => [code, kind, services.map((one) => one.code)])).toEqual([
      ['GENERAL', 'GENERAL', ['INSURANCE_SCHEMES', 'GRANTS_AND_REFUNDS', 'COLLECTION_AND_REPORTING']],
      ['RECRUITING', 'CUSTOMISED', ['RECRUITMENT_ASSISTANCE', 'DISABILITY_INTEGRATION']],
      ['RETAINING', 'CUSTOMISED', ['SICK_LEAVE_PREVENTION', 'SICK_LEAVE_FOLLOW_UP']],
      ['RESTRUCTURING', 'CUSTOMISED', ['TEMPORARY_LAYOFFS', 'DOWNSIZING']],
    ]);
    const services = new Map(
      areas.flatMap((area) => area.services.map((service) => [service.code, service])),
    );
    expect(services.get('TEMPORARY_LAYOFFS')?.measures?.map(({ code }) => code)).toEqual([
      'LAYOFF_INFORMATION',
      'SALARY_COMPENSATION',
      'DIGITAL_MASS_LAYOFF',
    ]);
    const crossing = [...services.values()].flatMap(({ measures }) => measures ?? []);
    expect(crossing.filter(({ crossesSectors }) => crossesSectors)).toMatchObject([
      { code: 'IN_HOUSE_TRAINING' },
    ]);
    expect(services.get('RECRUITMENT_ASSISTANCE')).toMatchObject({
      measures: null,
      targets: null,
      economicAreas: null,
    });
    expect(statements).toHaveLength(6);
  });

  it('furthers each of the five objectives, by our own reading, and aims at ten percent less sick leave', async () => {
    const { data } = await graph.ask(`{
      strategicObjectives { code source }
      employerServiceAreas { code services { objectivesSynthetic objectives { code } economicAreas { code }
        targets { indicator change unit baseline } } }
    }`);
    const areas = data?.['employerServiceAreas'] as readonly Area[];
    const objectives = data?.['strategicObjectives'] as readonly Named[];
    expect(objectives).toHaveLength(5);
    const furthered = areas.flatMap(({ services }) => services.flatMap((service) => service.objectives));
    expect(new Set(furthered.map(({ code }) => code))).toEqual(new Set(objectives.map(({ code }) => code)));
    const retaining = areas.find(({ code }) => code === 'RETAINING')?.services ?? [];
    for (const { targets, economicAreas } of retaining) {
      expect(targets).toEqual([
        { indicator: 'SICK_LEAVE', change: -10, unit: 'percent', baseline: 'annual average 2018' },
      ]);
      expect(economicAreas).toHaveLength(7);
    }
  });

  it('has services that others name by their code', async () => {
    const { data } = await graph.ask(
      'query ($them: [_Any!]!) { _entities(representations: $them) { ... on EmployerService { name nameEn } } }',
      {
        variables: {
          them: ['DOWNSIZING', 'OTHER'].map((code) => ({ __typename: 'EmployerService', code })),
        },
      },
    );
    expect(data?.['_entities']).toEqual([{ name: 'Nedbemanning', nameEn: 'Downsizing' }, null]);
  });
});

describe('the economic areas', () => {
  it('are seven from 2019 and eleven from 2025', async () => {
    const count = async (asOf: string) => {
      const { data } = await graph.ask(`{ priorityEconomicAreas(asOf: "${asOf}") { code } }`);
      return (data?.['priorityEconomicAreas'] as readonly Named[] | null)?.length ?? null;
    };
    expect([await count('2018-12-31'), await count('2019-01-01')]).toEqual([null, 7]);
    expect([await count('2024-12-31'), await count('2025-01-01')]).toEqual([7, 11]);
  });

  it('have their industries, but suppliers to oil and gas have no list of codes', async () => {
    const { data } = await graph.ask(
      '{ priorityEconomicAreas(asOf: "2020-01-01") { code hasCodeList industries { code name } sn2025Codes } }',
    );
    const areas = data?.['priorityEconomicAreas'] as readonly (Named & { readonly hasCodeList: boolean })[];
    expect(areas.filter(({ hasCodeList }) => !hasCodeList)).toEqual([
      { code: 'OIL_GAS_SUPPLY', hasCodeList: false, industries: null, sn2025Codes: null },
    ]);
    expect(areas.find(({ code }) => code === 'KINDERGARTENS')).toEqual({
      code: 'KINDERGARTENS',
      hasCodeList: true,
      industries: [{ code: '88.911', name: 'Barnehager' }],
      sn2025Codes: ['85.100'],
    });
  });
});

describe('teams', () => {
  it('are the national one with a member from every county unit, and one for each employer', async () => {
    const { data } = await graph.ask(
      '{ employerServiceTeams { code scope members { role navUnit { unitNumber } } } navCountyUnits { unitNumber } }',
    );
    const teams = data?.['employerServiceTeams'] as readonly (Named & {
      readonly members: readonly { readonly navUnit: unknown }[] | null;
    })[];
    expect(teams.map(({ code, members }) => [code, members?.map(({ navUnit }) => navUnit) ?? null])).toEqual([
      ['INTERDISCIPLINARY_TEAM', null],
      ['NATIONAL_TEAM', data?.['navCountyUnits']],
    ]);
  });
});

describe('centres for inclusive working life', () => {
  interface Centre {
    readonly unitNumber: string;
    readonly counties: readonly Named[];
  }
  const centres = async (asOf: string) => {
    const { data } = await graph.ask(
      `{ iwCentres(asOf: "${asOf}") { unitNumber synthetic counties { code } } }`,
    );
    return data?.['iwCentres'] as readonly Centre[] | null;
  };

  it('were 19 in 2017, one in each county of the time, and are 12 from 2024; in between they are not known', async () => {
    const then = (await centres('2017-06-30')) ?? [];
    expect(then).toHaveLength(19);
    expect(new Set(then.flatMap(({ counties }) => counties.map(({ code }) => code))).size).toBe(19);
    expect(then.every(({ counties }) => counties.length === 1)).toBe(true);
    expect(await centres('2018-01-01')).toBeNull();
    expect(await centres('2023-12-31')).toBeNull();
    const now = (await centres('2024-01-01')) ?? [];
    expect(now).toHaveLength(12);
    expect(now.find(({ unitNumber }) => unitNumber === 'IW24-0200')?.counties).toEqual([
      { code: '31' },
      { code: '32' },
    ]);
  });

  it('are reached from the county that they serve, on a day', async () => {
    const { data } = await graph.ask(
      `query ($them: [_Any!]!) { _entities(representations: $them) { ... on County {
        now: iwCentres { unitNumber } then: iwCentres(asOf: "2017-06-30") { unitNumber } } } }`,
      { variables: { them: ['32', '12'].map((code) => ({ __typename: 'County', code })) } },
    );
    expect(data?.['_entities']).toEqual([
      { now: [{ unitNumber: 'IW24-0200' }, { unitNumber: 'IW24-0600' }], then: null },
      { now: null, then: [{ unitNumber: 'IW17-12' }] },
    ]);
  });
});
