import type { AgreementCoverageRow, CountyCoverage } from '../data/coverage.ts';
import type { CountyResolvers } from '../generated/resolvers.ts';
import { onDay } from './on-day.ts';

/** A county, of which only the code is known here: any code may be asked for. */
export const County = {
  __resolveReference: ({ code }) => ({ code }),
  agreementCoverage: async ({ code }, { asOf }, { load, today }) => {
    const day = asOf ?? today;
    return onDay(coverageOf(await load.coverage({ day }).load(code)), day);
  },
} satisfies CountyResolvers;

type Coverage = Omit<AgreementCoverageRow, 'day'>;

const NEVER_COVERED: Coverage = {
  status: 'NONE',
  coveredAreas: [],
  bodyLevels: [],
  reportsOverdue: 0,
  synthetic: true,
  agreementIds: [],
};

function coverageOf(coverage: CountyCoverage | null): Coverage {
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
