import type { Day } from '@samspill/shared/day';
import type { ReportRow } from '../data/reports.ts';
import type { ReportStatus } from '../generated/graph.ts';
import type { ReportResolvers } from '../generated/resolvers.ts';

/** A report that the parties of an agreement owe. */
export const Report = {
  __resolveReference: ({ id }, { load }) => load.report.load(id),
  status: (report, { asOf }, { today }) => statusOf(report, asOf ?? today),
  synthetic: async ({ agreementId }, _args, { load }) =>
    (await load.agreement.load(agreementId))?.synthetic ?? null,
} satisfies ReportResolvers;

function statusOf({ submittedOn, dueOn }: ReportRow, day: Day): ReportStatus {
  if (submittedOn !== null && submittedOn <= day) return 'SUBMITTED';
  return dueOn < day ? 'OVERDUE' : 'AWAITED';
}
