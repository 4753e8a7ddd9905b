import { found } from '@samspill/shared/found';
import type { BodyLevel, CooperationArea } from '../generated/graph.ts';
import type { AgreementCoverageResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';

const AREAS: readonly CooperationArea[] = [
  'CAREER_GUIDANCE',
  'APEL',
  'BASIC_SKILLS',
  'UPPER_SECONDARY_AND_VET',
  'YOUTH_FOLLOW_UP',
];

/** The levels that a county is to have a body at. */
const LEVELS: readonly BodyLevel[] = ['STRATEGIC', 'ADMINISTRATIVE', 'OPERATIVE'];

/** What a county's agreements cover on a day, and what is missing. */
export const AgreementCoverage = {
  missingAreas: ({ coveredAreas }) => AREAS.filter((area) => !coveredAreas.includes(area)),
  missingBodyLevels: ({ bodyLevels }) => LEVELS.filter((level) => !bodyLevels.includes(level)),
  agreements: ({ agreementIds, day }, _args, context) =>
    Promise.all(agreementIds.map(async (id) => found(await agreementOn(id, day, context)))),
} satisfies AgreementCoverageResolvers;
