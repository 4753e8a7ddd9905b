import type { Day } from '@samspill/shared/day';
import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { createRandom, type Random } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';

/** The newest quarter that is told of, by its first day. */
const NEWEST: Day = '2026-07-01';
/** Five years at scale 1, two years at a smaller one. */
const QUARTERS = { whole: 20, smaller: 8 } as const;
/** Working days of one employee in a quarter, less what part-time work takes. */
const DAYS_AGREED = 52;

/** Sick leave of each employer by quarter, oldest first. */
export function sickLeaveTable(employers: readonly SyntheticEmployer[], scale: number): SyntheticTable {
  const quarters = newestQuarters(scale >= 1 ? QUARTERS.whole : QUARTERS.smaller);
  return {
    table: 'enterprise_sick_leave',
    key: ['organisation_number', 'quarter'],
    count: employers.length * quarters.length,
    rows: function* () {
      for (const employer of employers) {
        for (const quarter of quarters) yield inventQuarter(employer, quarter);
      }
    },
  };
}

/** Chance is named by the quarter, so that a scale with more quarters has the same figures in those of a smaller one. */
function inventQuarter({ organisationNumber, employees }: SyntheticEmployer, quarter: Day): Cells {
  const level = 0.6 + 0.8 * createRandom(`sick leave ${organisationNumber}`).next();
  const random = createRandom(`sick leave ${organisationNumber} ${quarter}`);
  const winter = quarter.slice(5, 7) === '01' ? 1.25 : 1;
  const onLeave = draw(employees, Math.min(0.5, 0.16 * level * winter), random);
  const onPartialLeave = draw(onLeave, 0.3, random);
  const agreed = employees * DAYS_AGREED;
  const full = daysOf(onLeave - onPartialLeave, 22, random);
  const partial = daysOf(onPartialLeave, 14, random);
  return {
    organisation_number: organisationNumber,
    quarter,
    employees: String(employees),
    on_leave: String(onLeave),
    on_partial_leave: String(onPartialLeave),
    agreed_days: String(agreed),
    lost_days: String(full + partial),
    lost_on_partial_leave: String(partial),
  };
}

/** How many of some persons something befalls that comes to a share of them; each one counted apart up to a hundred. */
function draw(persons: number, share: number, random: Random): number {
  if (persons > 100) return Math.round(persons * share * (0.85 + 0.3 * random.next()));
  let befallen = 0;
  for (let person = 0; person < persons; person += 1) if (random.chance(share)) befallen += 1;
  return befallen;
}

/** Days lost by some persons, each at least one and on average about so many. */
function daysOf(persons: number, average: number, random: Random): number {
  return persons === 0 ? 0 : Math.max(persons, Math.round(persons * average * (0.5 + random.next())));
}

/** The first days of the newest quarters, oldest first. */
function newestQuarters(count: number): readonly Day[] {
  const newest = Number(NEWEST.slice(0, 4)) * 4 + (Number(NEWEST.slice(5, 7)) - 1) / 3;
  return Array.from({ length: count }, (_, at) => {
    const quarter = newest - (count - 1 - at);
    return `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
  });
}
