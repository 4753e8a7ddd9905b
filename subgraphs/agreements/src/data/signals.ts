import type { CooperationArea } from '../generated/graph.ts';
import { sql, type Db, type Sql } from './db.ts';

/** What those above ask of the sectors in a year. */
export interface SteeringSignalRow {
  readonly id: string;
  readonly year: number;
  readonly sender: string | null;
  readonly receiver: string | null;
  readonly specificity: number | null;
  readonly text: string;
  readonly area: CooperationArea | null;
  readonly source: string;
  readonly synthetic: boolean;
}

/** With what a county answered a signal. */
export interface SignalAnswerRow {
  readonly countyCode: string;
  readonly agreementId: string;
  readonly synthetic: boolean;
}

/** The signals of these ids. */
export function signalsById(db: Db, ids: readonly string[]): Promise<readonly SteeringSignalRow[]> {
  return readSignals(db, sql`id = ANY(${[...ids]}::text[])`);
}

/** The signals from one year to another, oldest first, the less specific before the more. */
export function signalsOfYears(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly SteeringSignalRow[]> {
  return readSignals(db, sql`year BETWEEN ${from}::int AND ${to}::int`);
}

/** The answers to each signal, by county and agreement. */
export function answersToSignals(
  db: Db,
  signalIds: readonly string[],
): Promise<readonly (SignalAnswerRow & { readonly signalId: string })[]> {
  return db.$queryRaw`
    SELECT s.signal_id AS "signalId", s.county_code AS "countyCode", s.agreement_id AS "agreementId",
           (SELECT a.synthetic FROM agreement a WHERE a.id = s.agreement_id) AS synthetic
    FROM signal_answer s
    WHERE s.signal_id = ANY(${[...signalIds]}::text[])
    ORDER BY s.county_code, s.agreement_id`;
}

function readSignals(db: Db, condition: Sql): Promise<readonly SteeringSignalRow[]> {
  return db.$queryRaw`
    SELECT id, year, sender, receiver, specificity, text, area::text AS area, source, synthetic
    FROM steering_signal
    WHERE ${condition}
    ORDER BY year, specificity, area, id`;
}
