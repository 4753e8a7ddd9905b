import type { Database } from '@samspill/shared/database/database';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { overlapRefusal } from './overlap-refusal.ts';
import { Refusal, type AgreementRefusedRow } from './refusal.ts';
import { requireActor } from './require-actor.ts';
import type { KeyedStep } from '../keyed-step.ts';
import { keepOutcome, takeKey } from './write-key.ts';
import type { AgreementChangedRow, Write } from './write.ts';
import { WRITE_RULES, type WriteName } from './write-roles.ts';

export type AgreementOutcomeRow = AgreementChangedRow | AgreementRefusedRow;

/** A step with what does it: the id of the agreement that it has changed. */
export interface Step extends KeyedStep {
  readonly name: WriteName;
  readonly work: (write: Write) => Promise<string>;
}

/** SQLSTATEs of a transaction that another stood in the way of and that may go well the next time. */
const TRY_AGAIN: readonly unknown[] = ['40001', '40P01'];
const ATTEMPTS = 4;

/**
 * Does a step whole or not at all: its key, its change and its record are one transaction. A step that is refused leaves
 * not even its key, so that it can be sent again when what stood in its way is gone.
 */
export async function performWrite(
  database: Database,
  facts: RequestFacts,
  step: Step,
): Promise<AgreementOutcomeRow> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptStep(database, facts, step);
    } catch (fault) {
      if (fault instanceof Refusal) return fault.row;
      const overlap = overlapRefusal(fault);
      if (overlap !== null) return overlap;
      if (attempt === ATTEMPTS || !TRY_AGAIN.includes((fault as { code?: unknown }).code)) throw fault;
    }
  }
}

async function attemptStep(
  database: Database,
  { viewer: anybody, today }: RequestFacts,
  step: Step,
): Promise<AgreementChangedRow> {
  const viewer = requireActor(anybody, step.name);
  return database.transaction(async (query) => {
    const before = await takeKey(query, viewer, step);
    const write: Write = { query, viewer, roles: WRITE_RULES[step.name].roles, today };
    const agreementId = before ?? (await step.work(write));
    if (before === null) await keepOutcome(query, viewer, { key: step.input.key, outcomeId: agreementId });
    return changed(write, agreementId);
  });
}

async function changed({ query }: Write, agreementId: string): Promise<AgreementChangedRow> {
  const [newest] = await query<{ readonly version: number }>(
    'SELECT max(version) AS version FROM agreement_version WHERE agreement_id = $1',
    [agreementId],
  );
  return { __typename: 'AgreementChanged', agreementId, newestVersion: newest?.version ?? 1 };
}
