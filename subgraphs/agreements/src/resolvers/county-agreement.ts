import type { Day } from '@samspill/shared/day';
import { known } from '@samspill/shared/known';
import type { AgreementLife, AgreementRow } from '../data/agreement-life.ts';
import type { CountyAgreementResolvers } from '../generated/resolvers.ts';
import {
  agreementFields,
  agreementOfKind,
  cooperationAreas,
  dataCategories,
  history,
  versionOf,
} from './agreement-fields.ts';
import { onDay } from './on-day.ts';
import { remindersOn } from './reminders.ts';

/** An agreement between NAV in a county and the county authority, with those before, after and under it. */
export const CountyAgreement = {
  ...agreementFields,
  __resolveReference: ({ id }, context) => agreementOfKind('COUNTY', id, context),
  predecessors: async ({ id, day }, _args, { load }) => byFirstDay(await load.predecessors.load(id), day),
  successors: async ({ id, day }, _args, { load }) => byFirstDay(await load.successors.load(id), day),
  subAgreements: async ({ id, day }, _args, { load }) => byTitle(await load.subAgreements.load(id), day),
  bodies: async ({ id, day }, _args, { load }) =>
    (await load.bodiesOfAgreement.load(id)).map((body) => onDay(body, day)),
  cooperationAreas,
  dataCategories,
  planOfAction: async ({ id, day, synthetic }, _args, { load }) => {
    const goals = await load.goals.load(id);
    return goals.length === 0 ? null : { goals: goals.map((goal) => onDay(goal, day)), synthetic };
  },
  projects: ({ id }, _args, { load }) => load.projects.load(id),
  barriers: async ({ id }, _args, { load }) => known(await load.barriers.load(id)),
  reminders: (agreement) => remindersOn(agreement, agreement.day),
  history,
} satisfies CountyAgreementResolvers;

function byFirstDay(agreements: readonly AgreementLife[], day: Day): readonly AgreementRow[] {
  return sorted(agreements, day, (agreement) => versionOf(agreement).validFrom ?? '');
}

function byTitle(agreements: readonly AgreementLife[], day: Day): readonly AgreementRow[] {
  return sorted(agreements, day, (agreement) => versionOf(agreement).title);
}

function sorted(
  agreements: readonly AgreementLife[],
  day: Day,
  keyOf: (agreement: AgreementRow) => string,
): readonly AgreementRow[] {
  return agreements
    .map((agreement) => onDay(agreement, day))
    .sort((a, b) => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id));
}

/** Codepoint order is enough for days, and the same on every machine for titles. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
