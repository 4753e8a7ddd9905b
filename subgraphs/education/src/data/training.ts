import { dayOf, type Day } from '@samspill/shared/day';
import type { SuppressionReason } from '@samspill/shared/statistic';
import type { EducationTrack } from '../generated/graph.ts';
import type { BasicSkillsOffer, Db, EducationProgramme, Employer, ModularTraining } from './db.ts';

/** A course in basic skills. */
export interface BasicSkillsOfferRow extends Omit<BasicSkillsOffer, 'startsOn'> {
  readonly startsOn: Day;
}

/** Modules of a programme for adults. */
export interface ModularTrainingRow extends Omit<ModularTraining, 'startsOn'> {
  readonly startsOn: Day;
}

/** A Vg1 programme. */
export interface EducationProgrammeRow extends Omit<EducationProgramme, 'track'> {
  readonly track: EducationTrack;
}

/** An employer that trains apprentices; `contracts` is null where it is hidden. */
export interface EmployerApprenticeshipsRow {
  readonly organisationNumber: string;
  readonly contractCount: number | null;
  readonly hiddenBecause: SuppressionReason | null;
  readonly openPlaces: number | null;
  readonly programmeCodes: readonly string[];
}

const dated = <Row extends { readonly startsOn: Date }>({ startsOn, ...row }: Row) => ({
  ...row,
  startsOn: dayOf(startsOn),
});

const apprenticeshipsRow = (employer: Employer): EmployerApprenticeshipsRow => ({
  organisationNumber: employer.organisationNumber,
  contractCount: employer.contracts,
  hiddenBecause: employer.contractsHidden as SuppressionReason | null,
  openPlaces: employer.openPlaces,
  programmeCodes: employer.programmeCodes,
});

/** The courses in basic skills of these counties, by their first day. */
export async function basicSkillsOffers(
  db: Db,
  countyCodes: readonly string[],
): Promise<readonly BasicSkillsOfferRow[]> {
  const offers = await db.basicSkillsOffer.findMany({
    where: { countyCode: { in: [...countyCodes] } },
    orderBy: [{ startsOn: 'asc' }, { provider: 'asc' }, { name: 'asc' }],
  });
  return offers.map(dated);
}

/** The modular training of these counties, by its first day. */
export async function modularTraining(
  db: Db,
  countyCodes: readonly string[],
): Promise<readonly ModularTrainingRow[]> {
  const training = await db.modularTraining.findMany({
    where: { countyCode: { in: [...countyCodes] } },
    orderBy: [{ startsOn: 'asc' }, { programmeCode: 'asc' }],
  });
  return training.map(dated);
}

/** The programmes of these codes. */
export async function educationProgrammes(
  db: Db,
  codes: readonly string[],
): Promise<readonly EducationProgrammeRow[]> {
  const programmes = await db.educationProgramme.findMany({ where: { code: { in: [...codes] } } });
  return programmes.map(({ track, ...programme }) => ({ ...programme, track: track as EducationTrack }));
}

/** Those of these employers that train apprentices. */
export async function employerApprenticeships(
  db: Db,
  numbers: readonly string[],
): Promise<readonly EmployerApprenticeshipsRow[]> {
  const employers = await db.employer.findMany({
    where: { organisationNumber: { in: [...numbers] }, isTrainingEstablishment: true },
  });
  return employers.map(apprenticeshipsRow);
}
