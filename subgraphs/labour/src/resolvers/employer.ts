import { known } from '@samspill/shared/known';
import type { EmployerSizeClass } from '../generated/graph.ts';
import type { EmployerResolvers } from '../generated/resolvers.ts';
import { enterpriseSickLeave } from './enterprise-sick-leave.ts';

/** An employer with what NAV has with it. */
export const Employer = {
  __resolveReference: ({ organisationNumber }, { load }) => load.employer.load(organisationNumber),
  synthetic: () => true,
  industry: ({ industryCode }, _args, { load }) => load.industry.load(industryCode),
  priorityEconomicArea: ({ priorityEconomicAreaCode: code }, _args, { load }) =>
    code === null ? null : load.priorityEconomicArea.load(code),
  sizeClass: ({ employees }) => sizeClassOf(employees),
  county: ({ countyCode }) => ({ code: countyCode }),
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
  navOffice: ({ officeNumber }, _args, { load }) =>
    officeNumber === null ? null : load.navOffice.load(officeNumber),
  iwCooperation: ({ organisationNumber }, _args, { load }) =>
    load.cooperationOfEmployer.load(organisationNumber),
  sickLeave: async ({ organisationNumber }, args, context) =>
    known(await enterpriseSickLeave(organisationNumber, args, context)),
  restructuring: ({ organisationNumber }, _args, { load }) => load.casesOfEmployer.load(organisationNumber),
} satisfies EmployerResolvers;

function sizeClassOf(employees: number): EmployerSizeClass {
  if (employees === 0) return 'NONE';
  if (employees < 5) return 'FROM_1_TO_4';
  if (employees < 20) return 'FROM_5_TO_19';
  if (employees < 100) return 'FROM_20_TO_99';
  return employees < 250 ? 'FROM_100_TO_249' : 'FROM_250';
}
