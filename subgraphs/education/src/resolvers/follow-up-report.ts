import { known } from '@samspill/shared/known';
import { reportingPointPeriod } from '@samspill/shared/period';
import type { SeriesFacts } from '@samspill/shared/series';
import type { Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { FollowUpReportRow } from '../data/follow-up.ts';
import type { FollowUpCategory, FollowUpReason } from '../generated/graph.ts';
import type { FollowUpReportResolvers } from '../generated/resolvers.ts';
import { FOLLOW_UP } from '../series/follow-up.ts';
import { periods } from './figures.ts';
import { hasDimension, reportFigure } from './report-figure.ts';

const CATEGORIES: readonly FollowUpCategory[] = [
  'UNKNOWN_ACTIVITY',
  'UNDER_FOLLOW_UP',
  'IN_ACTIVITY',
  'CLARIFIED',
  'NOT_IN_TARGET_GROUP',
];

const REASONS: readonly FollowUpReason[] = ['DID_NOT_APPLY', 'INTERRUPTED', 'DECLINED_PLACE', 'OTHER'];

/** The newest reports of an area, oldest first; null where none is known. */
export async function followUpReports(
  code: string,
  last: number,
  { load }: Context,
): Promise<readonly FollowUpReportRow[] | null> {
  return known(await load.reports({ report: 'FOLLOW_UP', ...periods(last) }).load(code));
}

/** A report with its linked tables: in all, by category, by code and by reason. */
export const FollowUpReport = {
  period: ({ startsOn }) => reportingPointPeriod(startsOn),
  registered: (report) => figure(report, FOLLOW_UP.registered, ['TOTAL', 'REGISTERED']),
  byCategory: (report) =>
    hasDimension(report, 'CATEGORY')
      ? CATEGORIES.map((category) => ({
          category,
          figure: figure(report, FOLLOW_UP.byCategory, ['CATEGORY', category]),
        }))
      : null,
  byStatus: async (report, _args, { list }) =>
    hasDimension(report, 'STATUS')
      ? (await list.followUpStatuses()).map((status) => ({
          status,
          figure: figure(report, FOLLOW_UP.byStatus, ['STATUS', status.code]),
        }))
      : null,
  byReason: (report) =>
    hasDimension(report, 'REASON') || hasDimension(report, 'REASON_SHARE')
      ? REASONS.map((reason) => ({
          reason,
          figure: figure(report, FOLLOW_UP.byReason, ['REASON', reason]),
          share: figure(report, FOLLOW_UP.reasonShare, ['REASON_SHARE', reason]),
        }))
      : null,
} satisfies FollowUpReportResolvers;

function figure(
  report: FollowUpReportRow,
  series: SeriesFacts,
  [dimension, member]: readonly [string, string],
): Statistic | null {
  return reportFigure(report, { series, period: reportingPointPeriod(report.startsOn), dimension, member });
}
