import { seriesLength } from '@samspill/shared/page';
import { reportingPointPeriod, yearPeriod } from '@samspill/shared/period';
import type { SeriesFacts } from '@samspill/shared/series';
import { statisticOf, type Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { CapacityTotal } from '../data/supported-employment.ts';
import { SUPPORTED_EMPLOYMENT } from '../series/supported-employment.ts';
import { ratio } from './ratio.ts';

/** How many years are given at a time. */
const MOST_YEARS = 40;

type Invented = SeriesFacts & { readonly synthetic: boolean; readonly updatedOn: string };

/** A number of offices, teams or staff on the day of which the figures tell; null where there is none to tell. */
export function capacityFigure(series: Invented, value: number | null): Statistic | null {
  return value === null
    ? null
    : statisticOf('SHOWN', series, { period: reportingPointPeriod(series.updatedOn), value });
}

/** Share of the offices of an area that have a youth team. */
export function youthTeamShare({ teams, offices }: CapacityTotal): Statistic | null {
  return capacityFigure(SUPPORTED_EMPLOYMENT.youthTeamShare, ratio(100 * teams, offices));
}

/** Clients for each employment specialist of an area. */
export function clientsPerSpecialist({ clients, specialists }: CapacityTotal): Statistic | null {
  return capacityFigure(SUPPORTED_EMPLOYMENT.clientsPerSpecialist, ratio(clients, specialists));
}

/** The newest years of persons placed and trained in an area, oldest first. */
export async function placedAndTrained(
  code: string,
  last: number,
  { load }: Context,
): Promise<readonly Statistic[]> {
  const rows = await load.placedAndTrained({ last: seriesLength(last, MOST_YEARS) }).load(code);
  return rows.map(({ year, persons, hiddenBecause }) =>
    statisticOf(hiddenBecause ?? 'SHOWN', SUPPORTED_EMPLOYMENT.placedAndTrained, {
      period: yearPeriod(year),
      value: persons,
    }),
  );
}
