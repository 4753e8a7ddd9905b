import { gated } from '@samspill/shared/access/gated';
import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { found } from '@samspill/shared/found';
import { accessRefused } from '@samspill/shared/personal/access-refused';
import type { AccessForecastResolvers } from '../generated/resolvers.ts';
import { agreementOn } from './agreement.ts';
import type { RelatedPerson } from './decision-field.ts';

type Relations = Omit<RelatedPerson, 'id'>;

const BASES = [...LABOUR_BASES.bases, ...EDUCATION_BASES.bases];

/** What would be decided of a question: by the same rule, from the same relation, as a decision. */
export const AccessForecast = {
  __resolveReference: (asked) => asked,
  person: gated(({ personId }) => ({ id: personId })),
  answer: gated(async ({ personId, category, purpose, person }, _args, context) => {
    const { educationRelation = null, labourRelation = null } = person as Relations;
    const isOfLabour = DATA_CATEGORIES[category].owner === 'labour';
    const relation = isOfLabour ? educationRelation : labourRelation;
    const decision = await context.decide.foresee({ person: personId, category, purpose, relation });
    if (decision.outcome === 'REFUSE') return accessRefused(decision.reasons);
    const basis = BASES.find(({ id }) => id === decision.basis);
    const agreement = await agreementOn(decision.agreement.id, context.today, context);
    return { __typename: 'AccessPermitted', basis: found(basis ?? null), agreement: found(agreement) };
  }),
} satisfies AccessForecastResolvers;
