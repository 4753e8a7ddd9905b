import type { FollowUpCategory } from '../generated/graph.ts';
import type { Db } from './db.ts';
import type { ReportOfPeriod } from './reports.ts';

/** What an area's follow-up service reported for one reporting point. */
export type FollowUpReportRow = ReportOfPeriod;

/** A code of what a registered young person is doing. */
export interface FollowUpStatusRow {
  readonly code: string;
  readonly category: FollowUpCategory;
  readonly name: string;
  readonly nameNo: string;
  readonly crossesSectors: boolean;
}

/** A follow-up service is its county's: there is one of each, and the county gives it its name. */
export interface FollowUpServiceRow {
  readonly countyCode: string;
  readonly countyName: string;
}

/** All codes in their order. */
export async function followUpStatuses(db: Db): Promise<readonly FollowUpStatusRow[]> {
  const statuses = await db.followUpStatus.findMany({ orderBy: { position: 'asc' } });
  return statuses.map(({ category, ...status }) => ({ ...status, category: category as FollowUpCategory }));
}
