import { seriesLength } from '@samspill/shared/page';
import { quarterPeriod } from '@samspill/shared/period';
import { statisticOf, type Statistic } from '@samspill/shared/statistic';
import { decideTable } from '@samspill/shared/suppression/decide-table';
import type { Decision } from '@samspill/shared/suppression/linked-table';
import type { Context } from '../context.ts';
import type { EnterpriseQuarterRow } from '../data/sick-leave.ts';
import type { EmployerSickLeaveArgs, EnterpriseSickLeaveMeasure } from '../generated/graph.ts';
import { ENTERPRISE_RULE, ENTERPRISE_SICK_LEAVE } from '../series/sick-leave.ts';

/** How many quarters of one employer are given at a time. */
const MOST_QUARTERS = 40;

/** The newest quarters of one measure of an employer's sick leave, oldest first. */
export async function enterpriseSickLeave(
  organisationNumber: string,
  { measure, last }: Pick<Required<EmployerSickLeaveArgs>, 'measure' | 'last'>,
  { load }: Context,
): Promise<readonly Statistic[]> {
  const rows = await load
    .enterpriseSickLeave({ last: seriesLength(last, MOST_QUARTERS) })
    .load(organisationNumber);
  return rows.map((row) =>
    statisticOf(decisionOn(row, measure), ENTERPRISE_SICK_LEAVE[measure], {
      period: quarterPeriod(row.quarter),
      value: valueOf(row, measure),
    }),
  );
}

/**
 * All leave, partial leave and the rest are decided together: two of them give the third. Shares of days are hidden
 * where the persons behind them are, and where there are too few employees to take a share of.
 */
function decisionOn(row: EnterpriseQuarterRow, measure: EnterpriseSickLeaveMeasure): Decision {
  const isCount = measure === 'PERSONS_ON_LEAVE' || measure === 'PERSONS_ON_PARTIAL_LEAVE';
  if (!isCount && row.employees < ENTERPRISE_RULE.smallestDenominator) return 'SMALL_DENOMINATOR';
  const { decisions } = decideTable({
    rule: ENTERPRISE_RULE,
    cells: [
      { key: 'all', count: row.onLeave },
      { key: 'partial', count: row.onPartialLeave },
      { key: 'rest', count: row.onLeave - row.onPartialLeave },
    ],
    sums: [{ total: 'all', parts: ['partial', 'rest'] }],
    rates: [{ key: 'share', count: 'partial', denominator: 'all' }],
  });
  const isPartial = measure === 'PARTIAL_SICK_LEAVE' || measure === 'PERSONS_ON_PARTIAL_LEAVE';
  const key = measure === 'PARTIAL_SHARE' ? 'share' : isPartial ? 'partial' : 'all';
  return decisions.get(key) ?? 'COMPLEMENTARY';
}

function valueOf(row: EnterpriseQuarterRow, measure: EnterpriseSickLeaveMeasure): number {
  switch (measure) {
    case 'ALL_SICK_LEAVE':
      return percent(row.lostDays, row.agreedDays);
    case 'PARTIAL_SICK_LEAVE':
      return percent(row.lostOnPartialLeave, row.agreedDays);
    case 'PARTIAL_SHARE':
      return percent(row.lostOnPartialLeave, row.lostDays);
    case 'PERSONS_ON_LEAVE':
      return row.onLeave;
    case 'PERSONS_ON_PARTIAL_LEAVE':
      return row.onPartialLeave;
  }
}

/** To one decimal. Of nothing there is no share; it is never shown, as fewer than five persons stand behind it. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
