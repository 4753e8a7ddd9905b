import { found } from '@samspill/shared/found';
import { reportingPointPeriod } from '@samspill/shared/period';
import type { EmployerApprenticeshipsResolvers } from '../generated/resolvers.ts';
import { APPRENTICESHIPS } from '../series/apprenticeships.ts';

/** The count that every employer's contracts are of. */
const COUNTED = reportingPointPeriod('2026-10-01');

/** What one employer is as a training establishment; few contracts are hidden, as they could be told by name. */
export const EmployerApprenticeships = {
  contracts: ({ contractCount, hiddenBecause }) => ({
    indicator: APPRENTICESHIPS.ofEmployer.indicator,
    unit: APPRENTICESHIPS.ofEmployer.unit,
    source: APPRENTICESHIPS.ofEmployer.source,
    updatedOn: APPRENTICESHIPS.ofEmployer.updatedOn,
    period: COUNTED,
    value: contractCount,
    suppressed: hiddenBecause !== null,
    suppressionReason: hiddenBecause,
    synthetic: true,
    breakInSeries: false,
  }),
  programmes: async ({ programmeCodes }, _args, { load }) =>
    Promise.all(programmeCodes.map(async (code) => found(await load.educationProgramme.load(code)))),
  synthetic: () => true,
} satisfies EmployerApprenticeshipsResolvers;
