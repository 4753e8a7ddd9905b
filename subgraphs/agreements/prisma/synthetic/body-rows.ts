import { addDays, type Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { SYNTHETIC } from './county-contract.ts';
import type { CsvRow } from './csv.ts';
import type { Level } from './maturity.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { approvedOn, type PlannedAgreement } from './plan.ts';
import { yearsInForce } from './years-in-force.ts';

const NAMES: Readonly<Record<Level, string>> = {
  STRATEGIC: 'Strategisk samarbeidsmøte',
  ADMINISTRATIVE: 'Administrativt samarbeidsforum',
  OPERATIVE: 'Operativ kontaktgruppe',
};

/** What the bodies of a level are asked to do. */
const TASKS: Readonly<Record<Level, readonly string[]>> = {
  STRATEGIC: [
    'Legge fram felles mål for året',
    'Avklare finansieringen av felles tiltak',
    'Vurdere om avtalen skal forlenges',
  ],
  ADMINISTRATIVE: [
    'Lage oversikt over felles tiltak',
    'Gjennomgå rapporteringen fra begge sektorer',
    'Foreslå endringer i delavtalene',
  ],
  OPERATIVE: [
    'Oppdatere kontaktlistene for kontor og skoler',
    'Prøve ut rutinen når en elev slutter',
    'Samle erfaringer fra kombinerte tiltak',
  ],
};

/** The months in which the bodies of a level meet: the nearer to those who are served, the oftener. */
const MONTHS: Readonly<Record<Level, readonly string[]>> = {
  STRATEGIC: ['05'],
  ADMINISTRATIVE: ['03', '10'],
  OPERATIVE: ['02', '06', '09', '11'],
};

/** Bodies that have stopped meeting, by county and level, and since when. */
const SILENT_SINCE: Readonly<Record<string, Day>> = {
  '39 ADMINISTRATIVE': '2025-06-30',
  '46 STRATEGIC': '2025-06-30',
};

/** The bodies that a county agreement sets up; none before all parties have approved it. */
export function bodyRows({ id, place, levels, versions }: PlannedAgreement): readonly CsvRow[] {
  if (versions.every(({ approvals }) => approvedOn(approvals) === null)) return [];
  return levels.map((level) => ({
    id: bodyId(id, level),
    agreement_id: id,
    level,
    name: `${NAMES[level]} i ${place.name} (syntetisk)`,
    source: SYNTHETIC,
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
        text: TASKS[level][at % TASKS[level].length] ?? '',
        given_on: given,
        due_on: (Number(planned.place.code) + at) % 6 === 0 ? null : addDays(given, 120),
        done_on: done > STATE_DAY ? null : done,
      };
    });
  });
}

/** The id of the body of a level under an agreement. */
export const bodyId = (agreementId: string, level: Level): string => opaqueId(`body ${agreementId} ${level}`);

/** The days on which the body of a level met. */
export function meetings(planned: PlannedAgreement, level: Level): readonly Day[] {
  const dayOfMonth = String(4 + (Number(planned.place.code) % 20)).padStart(2, '0');
  const silentSince = SILENT_SINCE[`${planned.place.code} ${level}`] ?? STATE_DAY;
  return yearsInForce(planned).flatMap(({ year, from, to }) =>
    MONTHS[level]
      .map((month) => `${year}-${month}-${dayOfMonth}`)
      .filter((day) => day >= from && day <= to && day <= silentSince),
  );
}
