import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { CsvRow } from './csv.ts';
import { ELGPN } from './documents.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { participants, type ParticipantRole } from './participant.ts';
import type { PlannedAgreement } from './plan.ts';
import { yearsInForce } from './years-in-force.ts';

/** The programmes that the document names; of neither does it say years or owner. */
export const programmeRows: readonly CsvRow[] = [
  ['NY_GIV', 'Ny GIV'],
  ['YOUTH_PROJECTS', 'Youth projects with NAV offices, schools and employers'],
].map(([code = '', name = '']) => ({
  code,
  name,
  from_year: null,
  to_year: null,
  owner: null,
  source: ELGPN,
}));

interface ProjectText {
  readonly name: string;
  readonly programme: string | null;
  readonly partners: readonly ParticipantRole[];
}

/** Projects while Ny GIV was new, and those of today. */
const THEN: readonly ProjectText[] = [
  {
    name: 'Overgangsprosjekt for tiendeklassinger',
    programme: 'NY_GIV',
    partners: ['COUNTY_EDUCATION_ADMINISTRATION', 'NAV_COUNTY_UNIT', 'MUNICIPALITY'],
  },
];
const NOW: readonly ProjectText[] = [
  {
    name: 'Praksis og tett oppfølging for ungdom',
    programme: 'YOUTH_PROJECTS',
    partners: ['NAV_OFFICE', 'SCHOOL', 'FOLLOW_UP_SERVICE', 'EMPLOYER'],
  },
  {
    name: 'Fagbrev gjennom kombinert tiltak',
    programme: null,
    partners: ['NAV_COUNTY_UNIT', 'COUNTY_EDUCATION_ADMINISTRATION', 'EMPLOYER'],
  },
  {
    name: 'Veiledning ved nedbemanning',
    programme: null,
    partners: ['CAREER_CENTRE', 'NAV_COUNTY_UNIT'],
  },
];

const DESTINATIONS = ['EDUCATION', 'WORK', 'STILL_TAKING_PART', 'OTHER'] as const;

/** The projects of an agreement. */
export function projectRows(planned: PlannedAgreement): readonly CsvRow[] {
  return projects(planned).map(({ name, programme }) => {
    const random = createRandom(`project ${planned.id} ${name}`);
    return {
      id: projectId(planned, name),
      agreement_id: planned.id,
      name: `${name} i ${planned.place.name} (syntetisk)`,
      programme_code: programme,
      places: random.chance(0.15) ? null : random.int(8, 60),
    };
  });
}

/** Those who take part in the projects of an agreement. */
export function partnerRows(planned: PlannedAgreement): readonly CsvRow[] {
  return projects(planned).flatMap(({ name, partners }) =>
    partners
      .flatMap((role) => participants(planned.place, role))
      .map((partner, at) => ({ project_id: projectId(planned, name), position: at + 1, ...partner })),
  );
}

/** Where the participants of each full year were at its end; a project in ten has reported nothing. */
export function figureRows(planned: PlannedAgreement): readonly CsvRow[] {
  const years = yearsInForce(planned).filter(({ year }) => `${year}-12-31` <= STATE_DAY);
  return projects(planned).flatMap(({ name }) => {
    const id = projectId(planned, name);
    const random = createRandom(`figures ${id}`);
    if (random.chance(0.1)) return [];
    return years.flatMap(({ year }) =>
      DESTINATIONS.map((destination) => ({
        project_id: id,
        year,
        destination,
        persons: random.int(0, destination === 'OTHER' ? 6 : 14),
      })),
    );
  });
}

const projectId = ({ id }: PlannedAgreement, name: string): string => opaqueId(`project ${id} ${name}`);

function projects(planned: PlannedAgreement): readonly ProjectText[] {
  if (yearsInForce(planned).length === 0) return [];
  if (planned.from === '2012-01-01') return THEN;
  if (planned.from < '2020-01-01') return [];
  return NOW.slice(0, 1 + (Number(planned.place.code) % NOW.length));
}
