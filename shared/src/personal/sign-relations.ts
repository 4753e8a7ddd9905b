import type { Role } from '../access/role.ts';
import type { SignedInViewer } from '../access/viewer.ts';
import type { Day } from '../day.ts';
import { signRelation, type Tie } from '../decisions/relation.ts';
import type { AnswerSource } from './answer-questions.ts';
import { holdsRelation } from './holds-relation.ts';
import type { OwnRelation } from './personal-owner.ts';
import { inPersonalTransaction, type PersonalRequest } from './personal-transaction.ts';

/** A person whose relation is to be signed; with the relation where it has been read already. */
export interface RelationQuestion {
  readonly person: string;
  readonly known?: OwnRelation;
}

/** Signs for each person in which ways the viewer has to do with them today; null where nothing shows one, whoever they are. */
export async function signRelations(
  questions: readonly RelationQuestion[],
  request: PersonalRequest & { readonly today: Day },
  { database, owner }: AnswerSource,
): Promise<readonly (string | null)[]> {
  const { viewer, signIn, trust, roles, today } = request;
  // A list reads the one relation that it is made of: whoever has other roles may have others too.
  const known = heldRoles(viewer, roles) > 1 ? [] : questions.flatMap((question) => question.known ?? []);
  const unknown = questions
    .map(({ person }) => person)
    .filter((id) => !known.some((one) => one.personId === id));
  const read =
    unknown.length === 0
      ? []
      : await inPersonalTransaction(database, request, (query) =>
          owner.relationsOf(query, [...new Set(unknown)]),
        );
  const relations = [...known, ...read].filter((one) => holdsRelation(viewer, one, roles));
  return Promise.all(
    questions.map(async ({ person }) => {
      const ties = relations.filter(({ personId }) => personId === person).map(tieOf);
      if (ties.length === 0) return null;
      const relation = { viewer: signIn, person, day: today, ties };
      return signRelation(trust.signer, relation, { id: trust.newId(), now: trust.now() });
    }),
  );
}

/** How many of these roles the viewer has anywhere. */
function heldRoles({ grants }: SignedInViewer, roles: readonly Role[]): number {
  return new Set(grants.map(({ role }) => role).filter((role) => roles.includes(role))).size;
}

function tieOf({ kind, countyCode: county, unitNumber }: OwnRelation): Tie {
  if (kind !== 'OPEN_REGISTRATION') return { kind, county };
  if (unitNumber === null) throw new Error('A registration is with a unit of NAV.');
  return { kind, county, unit: unitNumber };
}
