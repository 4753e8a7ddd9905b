import type { Statistic } from '@samspill/shared/statistic';
import type { Context } from '../context.ts';
import type { DropOutIndicator } from '../generated/graph.ts';
import { leftDuringSchoolYear, outsideEducationAndWork, periods } from './figures.ts';

/** One drop-out indicator of a county or the country. The three are never mixed; the one that nobody publishes is null. */
export async function areaDropOut(
  code: string,
  { indicator, last }: { readonly indicator: DropOutIndicator; readonly last: number },
  { load }: Context,
): Promise<readonly Statistic[] | null> {
  const newest = periods(last);
  switch (indicator) {
    case 'LEFT_DURING_SCHOOL_YEAR':
      return leftDuringSchoolYear(await load.countyDropOut(newest).load(code));
    case 'OUTSIDE_EDUCATION_AND_WORK':
      return outsideEducationAndWork(
        'AGE_15_29',
        await load.shareOutside({ ageGroup: 'AGE_15_29', ...newest }).load(code),
      );
    case 'NOT_COMPLETED':
      return null;
  }
}
