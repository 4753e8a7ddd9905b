import { seriesLength } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { AgreementRow } from '../data/agreement-life.ts';
import type { DataCategory } from '../generated/graph.ts';
import type { NationalAgreementResolvers } from '../generated/resolvers.ts';
import { statusOn, versionOn } from './agreement-status.ts';
import { daysLeftOn } from './last-day.ts';
import { onDay } from './on-day.ts';
import { told } from './told.ts';

const MOST_REPORTS = 50;
const MOST_EVALUATIONS = 20;

/** Kinds that are for the whole country; only documents tell of them, nobody writes them through the graph. */
const FOR_ALL: readonly AgreementRow['kind'][] = ['NATIONAL', 'INCLUSIVE_WORKING_LIFE'];

/** What every kind of agreement answers. Values are those of the version that counts on the day of the row. */
export const agreementFields = {
  title: (agreement) => versionOf(agreement).title,
  version: (agreement) => versionOf(agreement).version,
  validFrom: (agreement) => versionOf(agreement).validFrom,
  validTo: (agreement) => versionOf(agreement).validTo,
  status: (agreement, { asOf }) => statusOn(agreement, asOf ?? agreement.day),
  daysLeft: (agreement, { asOf }) => daysLeftOn(agreement, asOf ?? agreement.day),
  parties: async (agreement, _args, { load }) =>
    (await load.partiesOfVersion.load(versionOf(agreement).key)).map((party) =>
      (party.approvedOn ?? '') <= agreement.day
        ? party
        : { ...party, approvedOn: null, approvedOnBehalfBecause: null },
    ),
  counties: async ({ id, kind }, _args, { load }) =>
    FOR_ALL.includes(kind)
      ? null
      : (await load.counties.load(id)).map(({ countyCode }) => ({ code: countyCode })),
  events: ({ id }, _args, { load }) => load.events.load(id),
  reports: async ({ id, kind, day: own }, { last, asOf }, { load }) => {
    const day = asOf ?? own;
    const reports = await load.newestReports({ last: seriesLength(last, MOST_REPORTS), day }).load(id);
    return told(
      reports.map((report) => onDay(report, day)),
      FOR_ALL.includes(kind),
    );
  },
  evaluations: async ({ id, kind, day }, { last }, { load }) =>
    told(
      await load
        .newestEvaluations({ last: seriesLength(last, MOST_EVALUATIONS), year: Number(day.slice(0, 4)) })
        .load(id),
      FOR_ALL.includes(kind),
    ),
} satisfies NationalAgreementResolvers;

/** The version that an agreement is shown by. */
export function versionOf(agreement: AgreementRow) {
  return versionOn(agreement, agreement.day);
}

/** The areas that the version covers that an agreement is shown by. */
export function cooperationAreas(agreement: AgreementRow, _args: object, { load }: Context) {
  return load.areasOfVersion.load(versionOf(agreement).key);
}

/** The categories of personal data that the version selects that an agreement is shown by. */
export function dataCategories(agreement: AgreementRow, _args: object, { load }: Context) {
  return selectedBy(versionOf(agreement).key, load);
}

/** The categories of personal data that a version selects, in the order of the closed list. */
export async function selectedBy(
  versionKey: string,
  load: Context['load'],
): Promise<readonly DataCategory[]> {
  return (await load.categoriesOfVersion.load(versionKey)).map(({ category }) => category);
}

/** What was done with an agreement through the graph; whose affair that is, its policy says. */
export function history({ id }: AgreementRow, _args: object, { load }: Context) {
  return load.records.load(id);
}

/** An agreement by its id as of today; null when there is none, or only one of another kind. */
export async function agreementOfKind(
  kind: AgreementRow['kind'],
  id: string,
  { load, today }: Context,
): Promise<AgreementRow | null> {
  const agreement = await load.agreement.load(id);
  return agreement?.kind === kind ? onDay(agreement, today) : null;
}
