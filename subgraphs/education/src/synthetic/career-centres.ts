import { addDays } from '@samspill/shared/day';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { CENTRE_PLACES } from './centre-places.ts';
import { hideSmall } from './hide-small.ts';

const COURSES = [
  'Karriereplanlegging',
  'Jobbsøk og CV',
  'Veivalg for unge voksne',
  'Ny kurs etter permittering',
  'Hva kan jeg fra før? Veien til realkompetansevurdering',
] as const;

interface Centre {
  readonly id: string;
  readonly countyCode: string;
  readonly place: string;
}

const CENTRES: readonly Centre[] = Object.entries(CENTRE_PLACES).flatMap(([countyCode, places]) =>
  places.map((place, at) => ({ id: `kks-${countyCode}-${at + 1}`, countyCode, place })),
);

/** The career centres with their courses; there are as many at every scale, as there are counties. */
export function careerCentreTables(): readonly SyntheticTable[] {
  const centres = CENTRES.map(centreCells);
  const courses = CENTRES.flatMap(courseCells);
  return [
    { table: 'career_centre', key: ['id'], count: centres.length, rows: () => centres },
    {
      table: 'career_course',
      key: ['centre_id', 'starts_on', 'name'],
      count: courses.length,
      rows: () => courses,
    },
  ];
}

/** Most serve all ages; some do not support the staff of others, and of one it is not known whom it serves. */
function centreCells({ id, countyCode, place }: Centre): Cells {
  const random = createRandom(`career centre ${id}`);
  const services = [
    'INDIVIDUAL_GUIDANCE',
    'COURSE',
    ...(random.chance(0.7) ? ['COMPANY'] : []),
    ...(random.chance(0.6) ? ['STAFF_SUPPORT'] : []),
  ];
  const youngest = id === 'kks-56-1' ? null : random.chance(0.75) ? '0' : '19';
  return {
    id,
    county_code: countyCode,
    name: `Karrieresenteret i ${place} (syntetisk)`,
    services,
    serves_ages_from: youngest,
  };
}

/** The courses of the half-year before the state day, all held, and of the one after it, partly filled. */
function courseCells({ id }: Centre): readonly Cells[] {
  const random = createRandom(`career courses ${id}`);
  return Array.from({ length: random.int(3, 5) }, (_, at) => {
    const places = random.int(8, 20);
    const filled = random.int(0, Math.floor(places / 2));
    return {
      centre_id: id,
      starts_on: addDays(STATE_DAY, -60 + 55 * at + random.int(0, 20)),
      name: COURSES[at] ?? COURSES[0],
      places: String(places),
      filled_by_nav: hideSmall(filled),
    };
  });
}
