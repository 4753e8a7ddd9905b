import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import { parse, execute, type GraphQLSchema } from 'graphql';
import type { MergedContext } from './merged-schema.ts';

/** Values for arguments, by `Type.field.argument`, by `argument`, else by type: some that the data has, some that it has not. */
export type KnownValues = ReadonlyMap<string, readonly unknown[]>;

const DOCUMENT = `{
  now: counties { code municipalities { code } schools(first: 5) { nodes { organisationNumber } pageInfo { endCursor } } careerCentres { id } administration { organisationNumber } }
  before: counties(asOf: "2019-06-30") { code municipalities { code } }
  agreements(first: 100) { nodes { __typename id } pageInfo { endCursor } }
  firstPage: agreements(first: 3) { pageInfo { endCursor } }
  navCountyUnits { unitNumber offices { unitNumber } }
  iwCentres { unitNumber }
  measureTypes { code }
  employerServiceAreas { services { code } }
  pilots { id }
  consentTexts { id }
  search(text: "syntetisk", kinds: [EMPLOYER], first: 20) { nodes { ... on Employer { organisationNumber } } pageInfo { endCursor } }
  firstCases: restructuringCases(countyCode: "46", first: 2) { pageInfo { endCursor } }
}`;

/** Looks in the merged schema for what can be asked for by key and by cursor. */
export async function harvestValues(
  schema: GraphQLSchema,
  contextValue: MergedContext,
): Promise<KnownValues> {
  const { data, errors } = await execute({ schema, document: parse(DOCUMENT), contextValue });
  if (errors) throw errors[0] ?? new Error('Nothing could be looked up.');
  const found = new Map<string, Set<unknown>>();
  collect(data, '', found);
  const of = (name: string) => [...(found.get(name) ?? [])].sort();
  const counties = [...of('now.code'), ...of('before.code')];
  const offices = of('offices.unitNumber');
  const cursors = of('pageInfo.endCursor');
  return new Map<string, readonly unknown[]>([
    ['Date', DAYS],
    ['Int', [0, 1, 2, 3, 7, 30]],
    ['first', [0, 1, 2, 3, 5, 8, 100_000, -1]],
    ['last', [1, 1, 2, 3, 5, 50, 51, 0]],
    ['withinDays', [0, 1, 30, 90, 240, 10_000, -1]],
    ['endingWithinDays', [0, 30, 240, 1_000, -5]],
    ['from', [2007, 2012, 2019, 2026, 0]],
    ['to', [2007, 2015, 2026, 3000]],
    ['text', TEXTS],
    ['after', [...cursors, 'nonsense', '']],
    ['countyCode', [...counties, '00', '99']],
    ['Query.county.code', [...counties, '99', 'x']],
    ['Query.municipality.code', [...of('municipalities.code'), '0000']],
    ['Query.measureType.code', [...of('measureTypes.code'), 'NONE']],
    ['Query.employerService.code', [...of('services.code'), 'NONE']],
    ['Query.agreement.id', [...of('agreements.id'), 'none']],
    ['Query.careerCentre.id', [...of('careerCentres.id'), 'none']],
    ['Query.consentTexts.id', [...of('consentTexts.id'), 'none']],
    ['Query.pilot.id', [...of('pilots.id'), 'none']],
    ['Query.school.organisationNumber', [...of('nodes.organisationNumber'), '999999999', 'none']],
    ['Query.employer.organisationNumber', [...of('nodes.organisationNumber'), '999999999']],
    [
      'Query.explainAccess.organisationNumber',
      [...of('administration.organisationNumber'), NAV_NUMBER, '999999999'],
    ],
    ['Query.navCountyUnit.unitNumber', [...of('navCountyUnits.unitNumber'), '0000']],
    ['Query.navOffice.unitNumber', [...offices, '0000']],
    ['Query.iwCentre.unitNumber', [...of('iwCentres.unitNumber'), '0000']],
  ]);
}

const DAYS = [
  '2026-11-22',
  '2026-01-01',
  '2024-01-01',
  '2023-12-31',
  '2020-01-01',
  '2019-06-30',
  '2017-01-01',
  '2010-05-17',
  '2031-12-31',
];

const TEXTS = [
  'Bergen',
  'nav',
  'vid',
  'Trøndelag',
  'syntetisk',
  'zzzz',
  'a',
  '"quoted" \\ and\nbroken',
  '  oslo',
];

/** Notes each leaf by the field that it stands in and its own name. */
function collect(value: unknown, within: string, found: Map<string, Set<unknown>>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, within, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const isConnection = name === 'nodes' && 'agreements' === within;
    if (typeof inner === 'object') collect(inner, isConnection ? within : name, found);
    else note(found, `${within}.${name}`, inner);
  }
}

function note(found: Map<string, Set<unknown>>, name: string, value: unknown): void {
  const values = found.get(name) ?? new Set();
  values.add(value);
  found.set(name, values);
}
