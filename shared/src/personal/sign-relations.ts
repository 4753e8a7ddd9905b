import type { Day } from '../day.ts';
import { signRelation, type Relation } from '../decisions/relation.ts';
import type { AnswerSource } from './answer-questions.ts';
import { holdsRelation } from './holds-relation.ts';
import type { OwnRelation } from './personal-owner.ts';
import { inPersonalTransaction, type PersonalRequest } from './personal-transaction.ts';

/** A person whose relation is to be signed; with the relation where it has been read already. */
export interface RelationQuestion {
  readonly person: string;
  readonly known?: OwnRelation;
}

/** Signs for each person that the viewer has to do with them today; null where nothing shows it, whoever they are. */
export async function signRelations(
  questions: readonly RelationQuestion[],
  request: PersonalRequest & { readonly today: Day },
  { database, owner }: AnswerSource,
): Promise<readonly (string | null)[]> {
  const { viewer, signIn, trust, roles, today } = request;
  const unknown = questions.filter(({ known }) => known === undefined).map(({ person }) => person);
  const read =
    unknown.length === 0
      ? []
      : await inPersonalTransaction(database, request, (query) =>
          owner.relationsOf(query, [...new Set(unknown)]),
        );
  const relations = [...questions.flatMap(({ known }) => known ?? []), ...read];
  return Promise.all(
    questions.map(async ({ person }) => {
      const found = relations.find((one) => one.personId === person && holdsRelation(viewer, one, roles));
      if (found === undefined) return null;
      return signRelation(trust.signer, relationOf(found, { viewer: signIn, person, day: today }), {
        id: trust.newId(),
        now: trust.now(),
      });
    }),
  );
}

function relationOf(
  { kind, countyCode: county, unitNumber }: OwnRelation,
  bound: Pick<Relation, 'viewer' | 'person' | 'day'>,
): Relation {
  if (kind !== 'OPEN_REGISTRATION') return { kind, ...bound, county };
  if (unitNumber === null) throw new Error('A registration is with a unit of NAV.');
  return { kind, ...bound, county, unit: unitNumber };
}
