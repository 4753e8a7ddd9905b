import type { NamedPerson } from '@samspill/shared/personal/personal-fields';

/** A young person as the resolvers have one, with the decisions that came with the person from the subgraph agreements. */
export interface YoungPersonRow extends NamedPerson {
  readonly registrationDecision?: string | null;
  readonly effortGroupDecision?: string | null;
  readonly measuresDecision?: string | null;
  readonly officeAndYouthTeamDecision?: string | null;
  readonly mentorDecision?: string | null;
}
