import { createRandom } from '@samspill/shared/synthetic/random';
import { bodyId, bodyRows, meetings } from './body-rows.ts';
import type { CsvRow } from './csv.ts';
import { ELGPN } from './documents.ts';
import type { Level } from './maturity.ts';
import { NATIONAL_AGREEMENT } from './national-agreement.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { participants, type ParticipantRole } from './participant.ts';
import type { PlannedAgreement } from './plan.ts';

/** Who takes part at each level. */
const MEMBERS: Readonly<Record<Level, readonly ParticipantRole[]>> = {
  STRATEGIC: ['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION'],
  ADMINISTRATIVE: ['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION', 'CAREER_CENTRE'],
  OPERATIVE: ['NAV_OFFICE', 'SCHOOL', 'FOLLOW_UP_SERVICE', 'CAREER_CENTRE'],
};

/** What the bodies of a level talk about. */
const SUBJECTS: Readonly<Record<Level, readonly string[]>> = {
  STRATEGIC: ['Status for avtalen', 'Styringssignaler for året', 'Ressurser til felles tiltak'],
  ADMINISTRATIVE: ['Handlingsplanen', 'Rapportering', 'Realkompetansevurdering', 'Delavtaler'],
  OPERATIVE: [
    'Elever som har sluttet',
    'Ungdom uten kontakt',
    'Kombinerte tiltak',
    'Erfaringer med rutinene',
  ],
};

/** Of meetings before this day nobody has kept what they were about. */
const MINUTES_SINCE = '2024-01-01';

/** The bodies at the national level; the document names them and says no more. */
export const nationalBodyRows: readonly CsvRow[] = ['Cross-ministry body', 'National fora'].map((name) => ({
  id: opaqueId(`national body ${name}`),
  agreement_id: NATIONAL_AGREEMENT.id,
  level: 'NATIONAL',
  name,
  source: ELGPN,
}));

/** Those who take part in the bodies of an agreement. */
export function memberRows(planned: PlannedAgreement): readonly CsvRow[] {
  if (bodyRows(planned).length === 0) return [];
  return planned.levels.flatMap((level) =>
    MEMBERS[level]
      .flatMap((role) => participants(planned.place, role))
      .map((member, at) => ({ body_id: bodyId(planned.id, level), position: at + 1, ...member })),
  );
}

/** What the meetings of an agreement's bodies were about, as far as it was written down. */
export function subjectRows(planned: PlannedAgreement): readonly CsvRow[] {
  return planned.levels.flatMap((level) =>
    meetings(planned, level)
      .filter((day) => day >= MINUTES_SINCE)
      .flatMap((day) => {
        const body = bodyId(planned.id, level);
        const random = createRandom(`meeting ${body} ${day}`);
        const subjects = SUBJECTS[level].filter(() => random.chance(0.6));
        return subjects.map((subject, at) => ({
          body_id: body,
          held_on: day,
          position: at + 1,
          subject,
        }));
      }),
  );
}
