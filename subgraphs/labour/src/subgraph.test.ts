import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph, type OpenSubgraph } from '../../../test/support/open-subgraph.ts';
import { labour } from './subgraph.ts';

let graph: OpenSubgraph;

beforeAll(async () => {
  graph = await openSubgraph(labour);
});
afterAll(() => graph.close());

interface Unit {
  readonly unitNumber: string;
  readonly counties: readonly { readonly code: string }[] | null;
}

const entities = (selection: string, representations: readonly object[]) =>
  graph.ask(`query ($them: [_Any!]!) { _entities(representations: $them) { ${selection} } }`, {
    variables: { them: representations },
  });
const county = (code: string) => ({ __typename: 'County', code });
const COUNTIES = ['03', '11', '15', '18', '31', '32', '33', '34', '39', '40', '42', '46', '50', '55', '56'];

describe('county units', () => {
  it('number 12, by unit number, and four of them serve two counties', async () => {
    const { data } = await graph.ask('{ navCountyUnits { unitNumber name counties { code } } }');
    const units = data?.['navCountyUnits'] as readonly Unit[];
    expect(units).toHaveLength(12);
    expect(units.map(({ unitNumber }) => unitNumber)).toEqual(
      units.map(({ unitNumber }) => unitNumber).sort(),
    );
    const twofold = units.filter(({ counties }) => counties?.length === 2);
    expect(twofold.map(({ unitNumber, counties }) => [unitNumber, counties])).toEqual([
      ['0200', [{ code: '31' }, { code: '32' }]],
      ['0600', [{ code: '32' }, { code: '33' }]],
      ['0800', [{ code: '39' }, { code: '40' }]],
      ['1900', [{ code: '55' }, { code: '56' }]],
    ]);
    expect(new Set(units.flatMap(({ counties }) => counties?.map(({ code }) => code)))).toEqual(
      new Set(COUNTIES),
    );
  });

  it('are two in Akershus and one in every other county', async () => {
    const { data } = await entities(
      '... on County { code navCountyUnits { unitNumber name } }',
      COUNTIES.map(county),
    );
    const counties = data?.['_entities'] as readonly { code: string; navCountyUnits: unknown[] }[];
    expect(counties.find(({ code }) => code === '32')?.navCountyUnits).toEqual([
      { unitNumber: '0200', name: 'Nav Øst-Viken' },
      { unitNumber: '0600', name: 'Nav Vest-Viken' },
    ]);
    expect(counties.filter(({ navCountyUnits }) => navCountyUnits.length === 1)).toHaveLength(14);
  });

  it('are null, not none, on days before the division of 2024', async () => {
    const before = '(asOf: "2023-12-31")';
    const { data, errors } = await graph.ask(`{
      navCountyUnits${before} { unitNumber }
      navCountyUnit(unitNumber: "0200") { name counties${before} { code } areas${before} { part } offices${before} { name } }
      navOffice(unitNumber: "0104") { before: countyUnit${before} { name } from: countyUnit(asOf: "2024-01-01") { name } }
    }`);
    const { data: ofCounty } = await entities(
      `... on County { before: navCountyUnits${before} { name } from: navCountyUnits(asOf: "2024-01-01") { name } }`,
      [county('46')],
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      navCountyUnits: null,
      navCountyUnit: { name: 'Nav Øst-Viken', counties: null, areas: null, offices: null },
      navOffice: { before: null, from: { name: 'Nav Øst-Viken' } },
    });
    expect(ofCounty?.['_entities']).toEqual([{ before: null, from: [{ name: 'Nav Vestland' }] }]);
  });

  it('go by the day that the gateway says is today', async () => {
    const { data } = await graph.ask(
      '{ navCountyUnits { unitNumber } navOffice(unitNumber: "0104") { name countyUnit { name } } }',
      { today: '2023-12-31' },
    );
    expect(data).toEqual({ navCountyUnits: null, navOffice: { name: 'Nav Moss', countyUnit: null } });
  });

  it('say which part of a county they serve where it is not the whole', async () => {
    const { data, statements } = await graph.ask(`{
      east: navCountyUnit(unitNumber: "0200") { counties { code } areas { county { code } part } }
      west: navCountyUnit(unitNumber: "0600") { areas { county { code } part } }
    }`);
    expect(data).toEqual({
      east: {
        counties: [{ code: '31' }, { code: '32' }],
        areas: [
          { county: { code: '31' }, part: null },
          { county: { code: '32' }, part: 'except Asker and Bærum' },
        ],
      },
      west: {
        areas: [
          { county: { code: '32' }, part: 'Asker and Bærum only' },
          { county: { code: '33' }, part: null },
        ],
      },
    });
    expect(statements).toHaveLength(2);
  });

  it('refuse a day that is none', async () => {
    const { data, errors } = await graph.ask('query ($day: Date) { navCountyUnits(asOf: $day) { name } }', {
      variables: { day: '2025-02-30' },
    });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('offices', () => {
  interface Office {
    readonly unitNumber: string;
    readonly state: string;
    readonly county: { readonly code: string };
    readonly countyUnit: { readonly unitNumber: string };
  }
  const officesOf = async (unitNumber: string, choice: string) => {
    const { data } = await graph.ask(
      `query ($unitNumber: ID!) { navCountyUnit(unitNumber: $unitNumber) { offices${choice} {
        unitNumber state county { code } countyUnit { unitNumber } } } }`,
      { variables: { unitNumber } },
    );
    return (data?.['navCountyUnit'] as { readonly offices: readonly Office[] | null }).offices;
  };

  it('of a unit in a county are those, and only those, that lie in the county', async () => {
    const both = (await officesOf('0200', '(includeLikelyClosed: true)')) ?? [];
    const inAkershus = (await officesOf('0200', '(countyCode: "32", includeLikelyClosed: true)')) ?? [];
    expect(new Set(both.map(({ county }) => county.code))).toEqual(new Set(['31', '32']));
    expect(inAkershus).toEqual(both.filter(({ county }) => county.code === '32'));
    expect(inAkershus).toHaveLength(21);
    expect(new Set(both.map(({ countyUnit }) => countyUnit.unitNumber))).toEqual(new Set(['0200']));
  });

  it('that are likely closed come only when asked for; there are 255 likely open and 472 in all', async () => {
    const count = async (choice: string) => {
      const { data } = await graph.ask(`{ navCountyUnits { offices${choice} { state } } }`);
      const units = data?.['navCountyUnits'] as readonly { readonly offices: readonly Office[] }[];
      return units.flatMap(({ offices }) => offices.map(({ state }) => state));
    };
    const open = await count('');
    expect(open).toHaveLength(255);
    expect(new Set(open)).toEqual(new Set(['LIKELY_ACTIVE']));
    expect(await count('(includeLikelyClosed: true)')).toHaveLength(472);
  });

  it('are an empty list in a county of the others, and null in one that is not of the division', async () => {
    expect(await officesOf('0200', '(countyCode: "46")')).toEqual([]);
    expect(await officesOf('0200', '(countyCode: "12")')).toBeNull();
    expect(await officesOf('0200', '(countyCode: "99")')).toBeNull();
  });

  it('lie in their municipality, or it is null where it is not known', async () => {
    const { data } = await graph.ask(`{
      known: navOffice(unitNumber: "0104") { name state county { code } municipality { code } countyUnit { name } }
      unknown: navOffice(unitNumber: "0720") { name state municipality { code } }
    }`);
    expect(data).toEqual({
      known: {
        name: 'Nav Moss',
        state: 'LIKELY_ACTIVE',
        county: { code: '31' },
        municipality: { code: '3103' },
        countyUnit: { name: 'Nav Øst-Viken' },
      },
      unknown: { name: 'Avviklet - NAV Stokke', state: 'LIKELY_CLOSED', municipality: null },
    });
  });

  it('of a municipality without a known office are null, not none', async () => {
    const { data } = await entities(
      `... on Municipality { navOffices { unitNumber } all: navOffices(includeLikelyClosed: true) { unitNumber }
        before: navOffices(asOf: "2023-12-31") { unitNumber } from: navOffices(asOf: "2024-01-01") { unitNumber } }`,
      ['3103', '1103', '1133', '9999'].map((code) => ({ __typename: 'Municipality', code })),
    );
    const [moss, stavanger, ...others] = data?.['_entities'] as readonly {
      readonly navOffices: unknown;
      readonly all: readonly unknown[];
    }[];
    expect(moss).toMatchObject({ before: null, from: [{ unitNumber: '0104' }] });
    expect(moss?.navOffices).toEqual([{ unitNumber: '0104' }]);
    expect(moss?.all.length).toBeGreaterThan(1);
    expect(stavanger?.navOffices).toBeNull();
    expect(stavanger?.all.length).toBeGreaterThan(0);
    expect(others).toEqual([
      { navOffices: null, all: null, before: null, from: null },
      { navOffices: null, all: null, before: null, from: null },
    ]);
  });
});

describe('measure types', () => {
  it('are 24, by code, with what is not known as null', async () => {
    const { data } = await graph.ask(`{
      measureTypes { code }
      measureType(code: "MENTOR") { name nameEn durationRule needsDecisionMaker system scheduledFollowUp }
      bought: measureType(code: "OPPFOLGING") { name durationRule needsDecisionMaker system scheduledFollowUp }
    }`);
    const codes = (data?.['measureTypes'] as readonly { readonly code: string }[]).map(({ code }) => code);
    expect(codes).toHaveLength(24);
    expect(codes).toEqual([...codes].sort());
    expect(data).toMatchObject({
      measureType: {
        name: 'Mentor',
        nameEn: 'Mentor subsidy',
        durationRule: '6 months; 36 with reduced work capacity',
        needsDecisionMaker: true,
        system: 'TILTAK_ARBEIDSGIVER',
        scheduledFollowUp: 'NONE',
      },
      bought: {
        name: 'Oppfølging',
        durationRule: null,
        needsDecisionMaker: null,
        system: 'TILTAKSADMINISTRASJON',
        scheduledFollowUp: null,
      },
    });
  });
});

describe('what does not exist', () => {
  it('is null without an error', async () => {
    const { data, errors } = await graph.ask(`{
      navCountyUnit(unitNumber: "9999") { name }
      navOffice(unitNumber: "9999") { name }
      measureType(code: "mentor") { name }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ navCountyUnit: null, navOffice: null, measureType: null });
  });
});

describe('entities', () => {
  it('of others hold by reference, whatever is known of them; our own are null when there are none', async () => {
    const { data, errors, statements } = await entities(
      `__typename ... on County { code navCountyUnits { name } } ... on Municipality { navOffices { name } }
        ... on Country { code } ... on NavCountyUnit { unit: name } ... on NavOffice { office: name } ... on MeasureType { measure: name }`,
      [
        county('42'),
        county('12'),
        county('99'),
        { __typename: 'Country', code: '00' },
        { __typename: 'Country', code: '01' },
        { __typename: 'Municipality', code: '9999' },
        { __typename: 'NavCountyUnit', unitNumber: '0800' },
        { __typename: 'NavCountyUnit', unitNumber: '0801' },
        { __typename: 'NavOffice', unitNumber: '0104' },
        { __typename: 'NavOffice', unitNumber: '0200' },
        { __typename: 'MeasureType', code: 'MENTOR' },
        { __typename: 'MeasureType', code: 'x' },
      ],
    );
    expect(errors).toEqual([]);
    expect(data?.['_entities']).toEqual([
      { __typename: 'County', code: '42', navCountyUnits: [{ name: 'Nav Agder' }] },
      { __typename: 'County', code: '12', navCountyUnits: null },
      { __typename: 'County', code: '99', navCountyUnits: null },
      { __typename: 'Country', code: '00' },
      null,
      { __typename: 'Municipality', navOffices: null },
      { __typename: 'NavCountyUnit', unit: 'Nav Vestfold og Telemark' },
      null,
      { __typename: 'NavOffice', office: 'Nav Moss' },
      null,
      { __typename: 'MeasureType', measure: 'Mentor' },
      null,
    ]);
    expect(statements).toHaveLength(5);
  });
});

describe('statements', () => {
  it('do not grow with the number of counties', async () => {
    const fields = `... on County {
      navCountyUnits { name counties { code } offices { name countyUnit { name } } }
      persons: unemployment(status: FULLY_UNEMPLOYED) { value }
      percent: unemployment(status: FULLY_UNEMPLOYED, unit: PERCENT) { value }
      reducedWorkCapacity(ageGroup: AGE_18_29) { value } }`;
    const one = await entities(fields, [county('32')]);
    const all = await entities(fields, COUNTIES.map(county));
    expect([...one.errors, ...all.errors]).toEqual([]);
    expect(all.statements).toHaveLength(one.statements.length);
    expect(all.statements).toHaveLength(6);
  });

  it('are two for the units and their counties', async () => {
    const { statements } = await graph.ask('{ navCountyUnits { unitNumber name counties { code } } }');
    expect(statements).toHaveLength(2);
  });
});
