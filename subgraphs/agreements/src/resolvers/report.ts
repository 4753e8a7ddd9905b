import type { Day } from '@samspill/shared/day';
import type { ReportRow } from '../data/reports.ts';
import type { ReportStatus } from '../generated/graph.ts';
import type { ReportResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A report that the parties of an agreement owe. */
export const Report = {
  __resolveReference: async ({ id }, { load, today }) => {
    const report = await load.report.load(id);
    return report && onDay(report, today);
  },
  status: (report, { asOf }) => statusOf(report, asOf ?? report.day),
  submittedOn: ({ submittedOn, day }) => (submittedOn !== null && submittedOn <= day ? submittedOn : null),
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies ReportResolvers;

function statusOf({ submittedOn, dueOn }: ReportRow, day: Day): ReportStatus {
  if (submittedOn !== null && submittedOn <= day) return 'SUBMITTED';
  return dueOn < day ? 'OVERDUE' : 'AWAITED';
}
