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
  submittedOn: ({ submittedOn, day }) => (isIn(submittedOn, day) ? submittedOn : null),
  submittedBy: ({ submittedOn, submittedBy, day }) => (isIn(submittedOn, day) ? submittedBy : null),
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies ReportResolvers;

function isIn(submittedOn: Day | null, day: Day): boolean {
  return submittedOn !== null && submittedOn <= day;
}

function statusOf({ submittedOn, dueOn }: ReportRow, day: Day): ReportStatus {
  if (isIn(submittedOn, day)) return 'SUBMITTED';
  return dueOn < day ? 'OVERDUE' : 'AWAITED';
}
