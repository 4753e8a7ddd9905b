import type { Db, EmployerService, EmployerServiceMeasure, EmployerServiceTarget } from './db.ts';

interface InBothTongues {
  readonly nameNo: string;
  readonly nameEn: string;
}

/** An area of the services to employers. */
export interface EmployerServiceAreaRow {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A service; its economic areas are none where the framework names none. */
export type EmployerServiceRow = Omit<EmployerService, 'nameNo'> & { readonly name: string };

/** What is done as part of a service. */
export type EmployerServiceMeasureRow = Omit<EmployerServiceMeasure, 'nameNo'> & { readonly name: string };

/** A change that a service aims at. */
export type TargetRow = EmployerServiceTarget;

/** The Norwegian name is the name, the English one is told apart. */
export const named = <Row extends InBothTongues>({ nameNo, ...row }: Row) => ({ ...row, name: nameNo });

const IN_PLACE = { place: 'asc' } as const;

/** Every area, in the order of the framework. */
export async function employerServiceAreas(db: Db): Promise<readonly EmployerServiceAreaRow[]> {
  return (await db.employerServiceArea.findMany({ orderBy: IN_PLACE })).map(named);
}

/** The services of these codes. */
export async function employerServicesByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly EmployerServiceRow[]> {
  return (await db.employerService.findMany({ where: { code: { in: [...codes] } } })).map(named);
}

/** The services of these areas, in the order of the framework. */
export async function servicesOfAreas(
  db: Db,
  areaCodes: readonly string[],
): Promise<readonly EmployerServiceRow[]> {
  const where = { areaCode: { in: [...areaCodes] } };
  return (await db.employerService.findMany({ where, orderBy: IN_PLACE })).map(named);
}

/** The measures of these services, in the order of the framework. */
export async function measuresOfServices(
  db: Db,
  serviceCodes: readonly string[],
): Promise<readonly EmployerServiceMeasureRow[]> {
  const where = { serviceCode: { in: [...serviceCodes] } };
  return (await db.employerServiceMeasure.findMany({ where, orderBy: IN_PLACE })).map(named);
}

/** The measures of these codes. */
export async function serviceMeasuresByCode(
  db: Db,
  codes: readonly string[],
): Promise<readonly EmployerServiceMeasureRow[]> {
  return (await db.employerServiceMeasure.findMany({ where: { code: { in: [...codes] } } })).map(named);
}

/** The targets of these services. */
export function targetsOfServices(db: Db, serviceCodes: readonly string[]): Promise<readonly TargetRow[]> {
  return db.employerServiceTarget.findMany({
    where: { serviceCode: { in: [...serviceCodes] } },
    orderBy: { indicator: 'asc' },
  });
}
