import { addDays, type Day } from '@samspill/shared/day';
import { yearPeriod } from '@samspill/shared/period';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { CsvRow } from './csv.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import type { PlannedAgreement } from './plan.ts';
import { yearsInForce } from './years-in-force.ts';

/** Reports that never came, by county and year. */
const MISSING = ['33 2025'];

/** The yearly reports that the parties of a county agreement owe, on 1 March of the year after. */
export function reportRows(planned: PlannedAgreement): readonly CsvRow[] {
  return yearsInForce(planned).map(({ year }) => {
    const { kind, label, start, end } = yearPeriod(year);
    return {
      id: opaqueId(`report ${planned.id} ${year}`),
      agreement_id: planned.id,
      period_kind: kind,
      period_label: label,
      period_start: start,
      period_end: end,
      due_on: `${year + 1}-03-01`,
      submitted_on: submittedOn(planned.place.code, year),
    };
  });
}

/** Most come in February; each year some counties are late. */
function submittedOn(county: string, year: number): Day | null {
  const spread = (Number(county) * 7 + year * 3) % 25;
  const day = spread >= 22 ? `${year + 1}-03-${spread}` : addDays(`${year + 1}-02-01`, spread);
  return MISSING.includes(`${county} ${year}`) || day > STATE_DAY ? null : day;
}
