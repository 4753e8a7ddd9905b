import type { AgreementCoverageRow, CountyCoverage } from '../data/coverage.ts';
import type { CountyResolvers } from '../generated/resolvers.ts';

/** A county, of which only the code is known here: any code may be asked for. */
export const County = {
  __resolveReference: ({ code }) => ({ code }),
  agreementCoverage: async ({ code }, { asOf }, { load, today }) =>
    coverageRow(await load.coverage({ day: asOf ?? today }).load(code)),
} satisfies CountyResolvers;

const NEVER_COVERED: AgreementCoverageRow = {
  status: 'NONE',
  coveredAreas: [],
  bodyLevels: [],
  reportsOverdue: 0,
  synthetic: true,
  agreementIds: [],
};

function coverageRow(coverage: CountyCoverage | null): AgreementCoverageRow {
  if (coverage === null) return NEVER_COVERED;
  const { inForce, areas, levels, reportsOverdue, synthetic, agreementId } = coverage;
  return {
    status: inForce ? 'IN_FORCE' : 'EXPIRED',
    coveredAreas: areas,
    bodyLevels: levels,
    reportsOverdue,
    synthetic,
    agreementIds: [agreementId],
  };
}
