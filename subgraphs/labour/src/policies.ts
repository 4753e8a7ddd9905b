import type { Concern } from '@samspill/shared/access/concern';
import type { Policies } from '@samspill/shared/access/guard-schema';
import type { Context } from './context.ts';
import type { EmployerRow } from './data/employers.ts';
import type { IwCooperationRow } from './data/iw-cooperations.ts';
import type { RestructuringCaseRow } from './data/restructuring.ts';

/** An employer's affairs are its own, and of its county and the units of NAV that serve it. */
function concernOf(employer: EmployerRow): Concern {
  return {
    organisations: [employer.organisationNumber],
    counties: [employer.countyCode],
    units: [employer.officeNumber ?? [], employer.countyUnitNumber ?? []].flat(),
  };
}

interface OfEmployer {
  readonly organisationNumber: string;
}

async function concernOfItsEmployer({ organisationNumber }: OfEmployer, { load }: Context): Promise<Concern> {
  const employer = await load.employer.load(organisationNumber);
  return employer === null ? {} : concernOf(employer);
}

/** Whose affair each CONFIDENTIAL field is; who may read it then is the same rule in every subgraph. */
export const policies = {
  'Query.restructuringCases': (_root: unknown, { countyCode }: { readonly countyCode: string }) => ({
    counties: [countyCode],
  }),
  'Employer.iwCooperation': concernOf,
  'Employer.sickLeave': concernOf,
  'Employer.restructuring': concernOf,
  RestructuringCase: (one: RestructuringCaseRow, _args: unknown, context: Context) =>
    concernOfItsEmployer(one, context),
  IwCooperation: (one: IwCooperationRow, _args: unknown, context: Context) =>
    concernOfItsEmployer(one, context),
} satisfies Policies<Context>;
