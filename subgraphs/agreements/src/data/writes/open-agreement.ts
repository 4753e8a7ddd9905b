import type { AgreementKind } from '../../generated/graph.ts';
import type { AgreementState } from './agreement-state.ts';
import { requireActorAmong, type Actor } from './find-actor.ts';
import { lockAgreements, refuseUnknown } from './lock-agreements.ts';
import { readState } from './read-state.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

/** An agreement that a step is about, with the version that the caller has seen. */
export interface NamedVersion {
  readonly id: string;
  readonly basedOnVersion: number;
}

/** An agreement that is open for a step, and for whom the viewer does it. */
export interface OpenAgreement {
  readonly state: AgreementState;
  readonly actor: Actor;
}

/** Locks and reads an agreement for a step of one of its parties that has seen its newest version. */
export async function openAgreement(
  write: Write,
  named: NamedVersion,
  kinds: readonly AgreementKind[] = ['COUNTY', 'SUB'],
): Promise<OpenAgreement> {
  await lockAgreements(write.query, [named.id], 'id');
  const state = await readState(write, named.id);
  requireKind(state, kinds, 'id');
  const actor = requireActorAmong(write, { parties: state.newest.parties, counties: state.counties }, 'id');
  requireNewest(state, named.basedOnVersion, 'basedOnVersion');
  return { state, actor };
}

/** Refuses an agreement of another kind; whether an employer has a partnership agreement is told to nobody here. */
export function requireKind({ kind }: AgreementState, kinds: readonly AgreementKind[], field: string): void {
  if (kinds.includes(kind)) return;
  if (kind === 'EMPLOYER_PARTNERSHIP') refuseUnknown(field);
  refuse(
    'WRONG_KIND',
    `This is an agreement of kind ${kind}; it takes one of kind ${kinds.join(' or ')}.`,
    field,
  );
}

/** Refuses a caller who has not seen the newest version. */
export function requireNewest({ newest }: AgreementState, seen: number, field: string): void {
  if (seen === newest.version) return;
  refuse(
    'STALE_VERSION',
    `The newest version is ${newest.version}, not ${seen}: read the agreement again and decide anew.`,
    field,
  );
}

/** Refuses an agreement that was ended or given up, and one whose last day has passed. */
export function requireAlive({ ending, standing }: AgreementState): void {
  if (ending !== null)
    refuse(
      'ENDED',
      'The agreement has been ended or given up: draft a new one, or take its place with another.',
      'id',
    );
  if (standing === 'OVER')
    refuse(
      'EXPIRED',
      'The last day of the agreement has passed: draft a new one, or take its place with another.',
      'id',
    );
}
