import { getNullableType, isListType, type GraphQLField } from 'graphql';

/** How long the lists are that have no argument to say it, about; the others are short. */
const LONG: Readonly<Record<string, number>> = {
  'Query.counties': 15,
  'Query.measureTypes': 25,
  'Query.navCountyUnits': 12,
  'Query.employerServiceAreas': 6,
  'Query.followUpStatuses': 23,
  'Query.documentFigures': 30,
  'County.municipalities': 24,
  'County.navCountyUnits': 1,
  'NavCountyUnit.offices': 20,
  'AccessExplanation.counties': 15,
  'CountyAccess.flows': 13,
  'AgreementLapse.ends': 8,
  'SchoolConnection.nodes': 20,
  'AgreementConnection.nodes': 12,
  'SearchConnection.nodes': 12,
};

/** How many objects a field gives, about. */
export function fanOut(parent: string, { name, type }: GraphQLField<unknown, unknown>): number {
  return isListType(getNullableType(type)) ? (LONG[`${parent}.${name}`] ?? 4) : 1;
}
