import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { directionFrom, DIRECTIONS, type Direction } from '@samspill/shared/decisions/direction';
import { relationsIn, verifyRelation, type Relation } from '@samspill/shared/decisions/relation';
import type { PersonalRequest } from '@samspill/shared/personal/personal-transaction';
import type { DecisionQuestion } from './decision-question.ts';

/** Which way data of a category goes: from who owns it. */
export function directionOf({ category }: Pick<DecisionQuestion, 'category'>): Direction {
  return directionFrom(DATA_CATEGORIES[category].owner);
}

/** The relations that hold for this viewer today, one by one; what was not signed by the viewer's side for this person is none. */
export async function verifiedRelations(
  questions: readonly DecisionQuestion[],
  { signIn, trust, today }: Pick<PersonalRequest, 'signIn' | 'trust'> & { readonly today: string },
): Promise<(question: DecisionQuestion) => readonly Relation[]> {
  const keyOf = (question: DecisionQuestion) =>
    JSON.stringify([question.relation, question.person, directionOf(question)]);
  const distinct = new Map(questions.map((question) => [keyOf(question), question]));
  const verified = new Map<string, readonly Relation[]>();
  await Promise.all(
    [...distinct].map(async ([key, question]) => {
      if (question.relation === null) return;
      const side = DIRECTIONS[directionOf(question)].viewerSide;
      const verdict = await verifyRelation(question.relation, {
        viewer: signIn,
        person: question.person,
        day: today,
        side,
        findKey: trust.keysOf[side],
        now: trust.now(),
      });
      if (verdict.ok) verified.set(key, relationsIn(verdict.value));
    }),
  );
  return (question) => verified.get(keyOf(question)) ?? [];
}
