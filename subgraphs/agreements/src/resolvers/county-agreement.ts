import type { Day } from '@samspill/shared/day';
import type { AgreementRow } from '../data/agreements.ts';
import type { CountyAgreementResolvers } from '../generated/resolvers.ts';
import { agreementFields, agreementOfKind, cooperationAreas } from './agreement-fields.ts';
import { versionOn } from './agreement-status.ts';

/** An agreement between NAV in a county and the county authority, with those before, after and under it. */
export const CountyAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('COUNTY', id, context),
  predecessors: async ({ id }, _args, { load, today }) => byFirstDay(await load.predecessors.load(id), today),
  successors: async ({ id }, _args, { load, today }) => byFirstDay(await load.successors.load(id), today),
  subAgreements: async ({ id }, _args, { load, today }) => byTitle(await load.subAgreements.load(id), today),
  bodies: ({ id }, _args, { load }) => load.bodiesOfAgreement.load(id),
  cooperationAreas,
} satisfies CountyAgreementResolvers;

function byFirstDay(agreements: readonly AgreementRow[], today: Day): readonly AgreementRow[] {
  return agreements.toSorted(
    (a, b) =>
      compare(versionOn(a, today).validFrom ?? '', versionOn(b, today).validFrom ?? '') ||
      compare(a.id, b.id),
  );
}

function byTitle(agreements: readonly AgreementRow[], today: Day): readonly AgreementRow[] {
  return agreements.toSorted(
    (a, b) => compare(versionOn(a, today).title, versionOn(b, today).title) || compare(a.id, b.id),
  );
}

/** Codepoint order is enough for days, and the same on every machine for titles. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
