import { seriesLength } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { AgreementRow } from '../data/agreements.ts';
import type { NationalAgreementResolvers } from '../generated/resolvers.ts';
import { statusOn, versionOn } from './agreement-status.ts';
import { daysLeftOn } from './last-day.ts';

const MOST_REPORTS = 50;

/** What every kind of agreement answers. Values are those of the version that counts today. */
export const agreementFields = {
  title: (agreement, _args, { today }) => versionOn(agreement, today).title,
  version: (agreement, _args, { today }) => versionOn(agreement, today).version,
  validFrom: (agreement, _args, { today }) => versionOn(agreement, today).validFrom,
  validTo: (agreement, _args, { today }) => versionOn(agreement, today).validTo,
  status: (agreement, { asOf }, { today }) => statusOn(agreement, asOf ?? today),
  daysLeft: (agreement, { asOf }, { today }) => daysLeftOn(agreement, asOf ?? today),
  parties: (agreement, _args, { load, today }) => load.partiesOfVersion.load(versionOn(agreement, today).key),
  counties: async ({ id, kind }, _args, { load }) =>
    kind === 'NATIONAL'
      ? null
      : (await load.counties.load(id)).map(({ countyCode }) => ({ code: countyCode })),
  events: ({ id }, _args, { load }) => load.events.load(id),
  reports: ({ id }, { last, asOf }, { load, today }) =>
    load.newestReports({ last: seriesLength(last, MOST_REPORTS), day: asOf ?? today }).load(id),
} satisfies NationalAgreementResolvers;

/** The areas that the version that counts today covers. */
export function cooperationAreas(agreement: AgreementRow, _args: object, { load, today }: Context) {
  return load.areasOfVersion.load(versionOn(agreement, today).key);
}

/** An agreement by its id; null when there is none, or only one of another kind. */
export async function agreementOfKind(
  kind: AgreementRow['kind'],
  id: string,
  { load }: Context,
): Promise<AgreementRow | null> {
  const agreement = await load.agreement.load(id);
  return agreement?.kind === kind ? agreement : null;
}
