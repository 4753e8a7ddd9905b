import type { PartyState, VersionState } from './agreement-state.ts';
import type { Actor } from './find-actor.ts';
import { refuse } from './refusal.ts';

/**
 * The party at a place, for which the actor may act: another on its own side, as a second NAV unit or a county authority
 * that is not formed yet. The other side always approves itself, so that nobody agrees with themselves, and so does a
 * county authority that can sign in, so that none binds its neighbour.
 */
export function partyOnBehalf(
  { parties }: VersionState,
  { party: own }: Actor,
  { position, field }: { readonly position: number; readonly field: string },
): PartyState {
  const party = parties.find((one) => one.position === position);
  if (party === undefined)
    return refuse('PARTY_INVALID', `The newest version has parties 1 to ${parties.length}.`, field);
  const { role, nameAtSigning, organisationNumber } = party;
  if (party.position === own.position)
    refuse(
      'ON_BEHALF_NOT_ALLOWED',
      `${nameAtSigning} is the viewer's own party: leave \`${field}\` out.`,
      field,
    );
  if (role !== own.role)
    refuse(
      'ON_BEHALF_NOT_ALLOWED',
      `${nameAtSigning} is on the other side: it approves itself, or another on its side does so for it.`,
      field,
    );
  if (organisationNumber !== null)
    refuse(
      'ON_BEHALF_NOT_ALLOWED',
      `${nameAtSigning} can sign in and approves itself: ask its agreement owner to.`,
      field,
    );
  return party;
}

/** Writes that a party has approved a version. */
export const APPROVE = `
  UPDATE agreement_party SET approved_on = $4::date, approved_on_behalf_because = $5::text
  WHERE agreement_id = $1 AND version = $2 AND position = $3`;
