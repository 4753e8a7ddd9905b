import { addDays, type Day } from '@samspill/shared/day';
import type { CsvRow } from './csv.ts';
import type { Level } from './maturity.ts';
import { opaqueId } from './opaque-id.ts';
import { approvedOn, type PlannedAgreement } from './plan.ts';
import { STATE_OF } from './state-of.ts';
import { yearsInForce } from './years-in-force.ts';

const NAMES: Readonly<Record<Level, string>> = {
  STRATEGIC: 'Strategisk samarbeidsmøte',
  ADMINISTRATIVE: 'Administrativt samarbeidsforum',
  OPERATIVE: 'Operativ kontaktgruppe',
};

/** The months in which the bodies of a level meet: the nearer to those who are served, the oftener. */
const MONTHS: Readonly<Record<Level, readonly string[]>> = {
  STRATEGIC: ['05'],
  ADMINISTRATIVE: ['03', '10'],
  OPERATIVE: ['02', '06', '09', '11'],
};

/** The bodies that a county agreement sets up; none before all parties have approved it. */
export function bodyRows({ id, place, levels, versions }: PlannedAgreement): readonly CsvRow[] {
  if (versions.every(({ approvals }) => approvedOn(approvals) === null)) return [];
  return levels.map((level) => ({
    id: bodyId(id, level),
    agreement_id: id,
    level,
    name: `${NAMES[level]} i ${place.name} (syntetisk)`,
  }));
}

/** The days on which the bodies of an agreement met while it was in force. */
export function meetingRows(planned: PlannedAgreement): readonly CsvRow[] {
  return planned.levels.flatMap((level) =>
    meetings(planned, level).map((day) => ({ body_id: bodyId(planned.id, level), held_on: day })),
  );
}

/** A task from the first meeting of each year; some of the last year's are still open. */
export function taskRows(planned: PlannedAgreement): readonly CsvRow[] {
  return planned.levels.flatMap((level, place) => {
    const days = meetings(planned, level);
    const firstOfYear = days.filter((day, at) => days[at - 1]?.slice(0, 4) !== day.slice(0, 4));
    return firstOfYear.map((given, at) => {
      const takes = 40 + ((Number(planned.place.code) + at * 13 + place * 31) % 300);
      const done = addDays(given, takes);
      return {
        body_id: bodyId(planned.id, level),
        position: at + 1,
        given_on: given,
        due_on: (Number(planned.place.code) + at) % 6 === 0 ? null : addDays(given, 120),
        done_on: done > STATE_OF ? null : done,
      };
    });
  });
}

const bodyId = (agreementId: string, level: Level): string => opaqueId(`body ${agreementId} ${level}`);

function meetings(planned: PlannedAgreement, level: Level): readonly Day[] {
  const dayOfMonth = String(4 + (Number(planned.place.code) % 20)).padStart(2, '0');
  return yearsInForce(planned).flatMap(({ year, from, to }) =>
    MONTHS[level].map((month) => `${year}-${month}-${dayOfMonth}`).filter((day) => day >= from && day <= to),
  );
}
