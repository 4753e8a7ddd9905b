import { dayOf, type Day } from '@samspill/shared/day';
import type { CareerService } from '../generated/graph.ts';
import type { CareerCentre, CareerCourse, Db } from './db.ts';

/** A career centre of a county. */
export interface CareerCentreRow {
  readonly id: string;
  readonly countyCode: string;
  readonly name: string;
  readonly services: readonly CareerService[];
  readonly servesAgesFrom: number | null;
}

/** A course of a career centre. */
export interface CareerCourseRow {
  readonly centreId: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly places: number;
  readonly filledByNav: number | null;
}

const centreRow = ({ services, ...centre }: CareerCentre): CareerCentreRow => ({
  ...centre,
  services: services as CareerService[],
});

const courseRow = ({ startsOn, ...course }: CareerCourse): CareerCourseRow => ({
  ...course,
  startsOn: dayOf(startsOn),
});

/** The career centres of these ids, or of these counties, by id. */
export async function careerCentresBy(
  db: Db,
  key: 'id' | 'countyCode',
  values: readonly string[],
): Promise<readonly CareerCentreRow[]> {
  const centres = await db.careerCentre.findMany({
    where: { [key]: { in: [...values] } },
    orderBy: { id: 'asc' },
  });
  return centres.map(centreRow);
}

/** The courses of these career centres, by their first day. */
export async function careerCourses(
  db: Db,
  centreIds: readonly string[],
): Promise<readonly CareerCourseRow[]> {
  const courses = await db.careerCourse.findMany({
    where: { centreId: { in: [...centreIds] } },
    orderBy: [{ startsOn: 'asc' }, { name: 'asc' }],
  });
  return courses.map(courseRow);
}
