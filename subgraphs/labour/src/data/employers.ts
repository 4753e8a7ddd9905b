import type { Db, Employer } from './db.ts';

/** An invented employer with the units that serve it, as far as its municipality tells. */
export type EmployerRow = Employer;

/** The employers of these organisation numbers. */
export function employersByNumber(db: Db, numbers: readonly string[]): Promise<readonly EmployerRow[]> {
  return db.employer.findMany({ where: { organisationNumber: { in: [...numbers] } } });
}
