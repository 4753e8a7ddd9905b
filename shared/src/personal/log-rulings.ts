import type { Query } from '../database/database.ts';
import type { LoggedCategory } from '../disclosure/disclosure-entry.ts';
import { writeDisclosures } from '../disclosure/write-disclosures.ts';
import { fail } from '../errors.ts';
import type { PersonalRequest } from './personal-transaction.ts';
import type { Ruling } from './ruling.ts';

/** Writes rulings to the log in the transaction of the read, in one statement; where that fails nothing may be given. */
export async function logRulings(
  query: Query,
  { viewer, requestId, operationHash }: PersonalRequest,
  rulings: readonly (Pick<Ruling, 'reasons' | 'grounds'> & {
    readonly question: { readonly person: string; readonly category: LoggedCategory };
  })[],
): Promise<void> {
  const entries = rulings.map(({ question, reasons, grounds }) => ({
    viewer,
    personId: question.person,
    category: question.category,
    outcome: reasons.length === 0 ? ('PERMIT' as const) : ('REFUSE' as const),
    reasons,
    ...grounds,
    requestId,
    operationHash,
  }));
  try {
    await writeDisclosures(query, entries);
  } catch (fault) {
    fail(
      'DISCLOSURE_LOG_UNAVAILABLE',
      'Personal data is given only once it is written down who saw it, and that cannot be done now: try again in a moment.',
      fault,
    );
  }
}
