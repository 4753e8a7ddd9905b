import type { SignedInViewer } from '../access/viewer.ts';
import type { Query } from '../database/database.ts';
import { holdsRelation } from './holds-relation.ts';
import type { PersonalOwner } from './personal-owner.ts';
import type { PersonalQuestion } from './personal-question.ts';
import { ownGrounds, type Ruling } from './ruling.ts';
import { selfOf } from './self-of.ts';

type OwnQuestion = Extract<PersonalQuestion, { way: 'OWN' }>;

/**
 * Rules on what the own sector asks: it is given to a role of that sector, for a person whom it has an open case of in its
 * county or office; and on what citizens ask of themselves. One statement for all questions.
 */
export async function ruleOnOwn(
  questions: readonly OwnQuestion[],
  viewer: SignedInViewer,
  { query, owner }: { readonly query: Query; readonly owner: PersonalOwner },
): Promise<readonly Ruling[]> {
  if (questions.length === 0) return [];
  if (viewer.kind === 'CITIZEN') return ruleOnCitizen(questions, viewer, query);
  const persons = [...new Set(questions.map(({ person }) => person))];
  const relations = await owner.relationsOf(query, persons);
  return questions.map((question) => {
    const roles = owner.ownRoles[question.category] ?? [];
    const isRelated = relations.some(
      (relation) => relation.personId === question.person && holdsRelation(viewer, relation, roles),
    );
    return { question, reasons: isRelated ? [] : ['RELATION_MISSING'], grounds: ownGrounds('OWN') };
  });
}

async function ruleOnCitizen(
  questions: readonly OwnQuestion[],
  viewer: SignedInViewer,
  query: Query,
): Promise<readonly Ruling[]> {
  const self = await selfOf(query, viewer);
  return questions.map((question) => ({
    question,
    reasons: self === question.person ? [] : ['RELATION_MISSING'],
    grounds: ownGrounds('CITIZEN'),
  }));
}
