import type { AgreementState } from './agreement-state.ts';
import type { Content } from './check-content.ts';
import { refuse } from './refusal.ts';

/** Nobody's agreement is ended without them: the county authority that is known signs the new one, else a NAV unit does. */
export function requireHeir(
  { newest, approved, ending, standing }: AgreementState,
  { parties }: Pick<Content, 'parties'>,
  field: string,
): void {
  if (approved === null || ending === 'CANCELLED')
    refuse(
      'PREDECESSOR_INVALID',
      `"${newest.title}" has never been approved by all, or was given up.`,
      field,
    );
  const authorities = approved.parties.flatMap(({ organisationNumber }) => organisationNumber ?? []);
  const left = authorities.find((number) => !parties.some((party) => party.organisationNumber === number));
  if (left !== undefined)
    refuse(
      'PREDECESSOR_INVALID',
      `The county authority ${left} is party to "${newest.title}" and not to the new agreement.`,
      field,
    );
  const units = approved.parties.flatMap(({ unitNumber }) => unitNumber ?? []);
  if (authorities.length > 0) return;
  const isOver = ending !== null || standing === 'OVER';
  const isHeir = parties.some(({ unitNumber }) => unitNumber !== null && units.includes(unitNumber));
  if (!isHeir && (units.length > 0 || !isOver))
    refuse(
      'PREDECESSOR_INVALID',
      `None of the NAV units of "${newest.title}" is party to the new agreement.`,
      field,
    );
}
