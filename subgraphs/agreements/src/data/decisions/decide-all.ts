import type { Database } from '@samspill/shared/database/database';
import type { Day } from '@samspill/shared/day';
import { signDecision, type Decision } from '@samspill/shared/decisions/decision';
import { DIRECTIONS } from '@samspill/shared/decisions/direction';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { judge } from '@samspill/shared/decisions/judge';
import { nearestToPermit } from '@samspill/shared/decisions/nearest-to-permit';
import type { ConsentFacts } from '@samspill/shared/decisions/judge-facts';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import type { Trust } from '@samspill/shared/decisions/open-trust';
import { setPermitted } from '@samspill/shared/personal/personal-facts';
import { inPersonalTransaction, type PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import { agreementFactsOf } from '../agreement-facts.ts';
import { consentsOf } from '../consents/consents-of.ts';
import type { Db } from '../db.ts';
import type { DecisionQuestion } from './decision-question.ts';
import { rolesIn } from './roles-in.ts';
import { directionOf, verifiedRelations } from './verified-relations.ts';

/** What decisions are made from. */
export interface DecisionSource {
  readonly db: Db;
  readonly database: Database;
}

/** A request that asks for decisions, on the day on which it is. */
export type DecisionRequest = PersonalRequest & { readonly today: Day };

const TABLES = { labour: LABOUR_BASES, education: EDUCATION_BASES };

/** Decides all questions of a time, in their order: one statement for the agreements, one for the consents. */
export async function decideAll(
  questions: readonly DecisionQuestion[],
  request: DecisionRequest,
  { db, database }: DecisionSource,
): Promise<readonly Decision[]> {
  const { viewer, signIn, trust, today } = request;
  const relationsOf = await verifiedRelations(questions, request);
  const related = questions.filter((question) => relationsOf(question).length > 0);
  const counties = related.flatMap((question) => relationsOf(question).map(({ county }) => county));
  const places = [...new Set([...counties, ...ownCounties(request)])].sort();
  const agreements = await agreementFactsOf(db, places, today);
  const persons = [...new Set(related.map(({ person }) => person))];
  const consents = await readConsents(persons, request, database);
  return questions.map((question) => {
    const { person, category, purpose } = question;
    const direction = directionOf(question);
    const found = consents.get(person) ?? [];
    const relations = relationsOf(question);
    // Each way of having to do with the person speaks for itself, in its own role and place.
    const decisions = (relations.length > 0 ? relations : [null]).map((relation) =>
      judge({
        viewer: signIn,
        person,
        category,
        direction,
        purpose,
        table: TABLES[DIRECTIONS[direction].owner],
        agreements,
        consents: found,
        roles: rolesIn(viewer, relation),
        relation,
        now: trust.now(),
      }),
    );
    return nearestToPermit(decisions);
  });
}

/** Signs a decision for the owner of the data. */
export function signed(decision: Decision, trust: Trust): Promise<string> {
  return signDecision(trust.signer, decision, { id: trust.newId(), now: trust.now() });
}

/** The counties whose agreements say what else is missing to who has no relation. */
function ownCounties({ viewer }: DecisionRequest): readonly string[] {
  return viewer.grants.flatMap(({ counties }) => (counties === 'ALL' ? [] : counties));
}

async function readConsents(
  persons: readonly string[],
  request: DecisionRequest,
  database: Database,
): Promise<ReadonlyMap<string, readonly ConsentFacts[]>> {
  if (persons.length === 0) return new Map();
  return inPersonalTransaction(database, request, async (query) => {
    await setPermitted(query, { CONSENT: persons });
    return consentsOf(query, persons);
  });
}
