import DataLoader from 'dataloader';
import type { Role } from '../access/role.ts';
import type { Database } from '../database/database.ts';
import type { DataCategory } from '../decisions/data-category.ts';
import type { Trust } from '../decisions/open-trust.ts';
import { fail } from '../errors.ts';
import type { RequestFacts } from '../subgraph/request-facts.ts';
import { answerQuestions } from './answer-questions.ts';
import type { PersonalOwner, PersonalValue } from './personal-owner.ts';
import type { PersonalAnswer, PersonalQuestion } from './personal-question.ts';
import type { PersonalRequest } from './personal-transaction.ts';
import { requirePersonalRequest } from './require-personal-request.ts';
import { signRelations, type RelationQuestion } from './sign-relations.ts';

/** The one way to what is personal, for the length of a request. */
export interface PersonalGate {
  /** What the own sector, or the person, asks. */
  readonly own: (person: string, category: DataCategory) => Promise<PersonalAnswer>;
  /** What the other sector asks with a decision; SUBGRAPH_UNAVAILABLE without one. */
  readonly other: (
    person: string,
    category: DataCategory,
    decision: string | null | undefined,
  ) => Promise<PersonalAnswer>;
  /** Keeps what a list of the own sector has read and logged: it is not read and logged again below the list. */
  readonly keep: (person: string, category: DataCategory, value: PersonalValue) => void;
  /** The viewer's relation to a person, signed; null where there is none. */
  readonly relation: (question: RelationQuestion) => Promise<string | null>;
  /** The request as the owner's own reads need it; UNAUTHENTICATED for the anonymous viewer. */
  readonly request: () => PersonalRequest;
}

/** What a gate is made of; without `trust` it gives nothing. */
export interface GateOptions {
  readonly database: Database;
  readonly owner: PersonalOwner;
  readonly trust: Trust | undefined;
  readonly onStatement?: (sql: string) => void;
}

/** Makes the gate of one request: what is asked at one time is answered at once, and the same is read and logged once. */
export function createPersonalGate(facts: RequestFacts, options: GateOptions): PersonalGate {
  const { database, owner, trust, onStatement = () => undefined } = options;
  const roles = [...new Set(Object.values(owner.ownRoles).flat())] as readonly Role[];
  const request = () => ({ ...requirePersonalRequest(facts, trust), roles, onStatement });
  const source = { database, owner };
  const answers = new DataLoader<PersonalQuestion, PersonalAnswer, string>(
    (questions) => answerQuestions(questions, request(), source),
    { cacheKeyFn: (question) => JSON.stringify(Object.values(question)) },
  );
  const relations = new DataLoader<RelationQuestion, string | null, string>(
    (questions) => signRelations(questions, { ...request(), today: facts.today }, source),
    { cacheKeyFn: ({ person }) => person },
  );
  return {
    own: async (person, category) => {
      request();
      return answers.load({ way: 'OWN', person, category });
    },
    other: async (person, category, decision) => {
      request();
      return answers.load({ way: 'OTHER', person, category, decision: decision ?? refuseUndecided() });
    },
    keep: (person, category, value) => {
      answers.prime({ way: 'OWN', person, category }, value);
    },
    relation: async (question) => {
      request();
      return relations.load(question);
    },
    request,
  };
}

function refuseUndecided(): never {
  return fail(
    'SUBGRAPH_UNAVAILABLE',
    'Whether this may be seen could not be decided, since the agreements did not answer: try again in a moment.',
  );
}
