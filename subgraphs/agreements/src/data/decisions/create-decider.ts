import DataLoader from 'dataloader';
import type { Decision } from '@samspill/shared/decisions/decision';
import type { Trust } from '@samspill/shared/decisions/open-trust';
import { requirePersonalRequest } from '@samspill/shared/personal/require-personal-request';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { decideAll, signed, type DecisionSource } from './decide-all.ts';
import type { DecisionQuestion } from './decision-question.ts';

/** Who says whether something may be seen. */
export interface Decider {
  /** A decision for the purpose of the request, signed for the owner of the data: PERMIT or REFUSE, never nothing. */
  readonly sign: (question: Omit<DecisionQuestion, 'purpose'>) => Promise<string>;
  /** What would be decided for a purpose. */
  readonly foresee: (question: DecisionQuestion) => Promise<Decision>;
}

/** What a decider is made of; without `trust` it decides nothing. */
export interface DeciderDoors extends DecisionSource {
  readonly trust: Trust | undefined;
  readonly onStatement: (sql: string) => void;
}

/** Makes the decider of one request: what is asked at one time is decided at once, on the day it is, whatever a field asks `asOf`. */
export function createDecider(facts: RequestFacts, { trust, onStatement, ...source }: DeciderDoors): Decider {
  const request = () => ({
    ...requirePersonalRequest(facts, trust),
    today: facts.today,
    roles: [],
    onStatement,
  });
  const decisions = new DataLoader<DecisionQuestion, Decision, string>(
    (questions) => decideAll(questions, request(), source),
    { cacheKeyFn: (question) => JSON.stringify(Object.values(question)) },
  );
  const foresee = async (question: DecisionQuestion): Promise<Decision> => {
    request();
    const { person, category, purpose, relation } = question;
    return decisions.load({ person, category, purpose, relation });
  };
  return {
    foresee,
    sign: async (question) => {
      const { purpose, trust: keys } = request();
      return signed(await foresee({ ...question, purpose }), keys);
    },
  };
}
