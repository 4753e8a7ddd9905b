import { dayOf, type Day } from '@samspill/shared/day';
import type { AgreementEventKind, DatePrecision } from '../generated/graph.ts';
import type { Db } from './db.ts';

/** Something that happened to an agreement, as a source tells it. */
export interface AgreementEventRow {
  readonly agreementId: string;
  readonly kind: AgreementEventKind;
  readonly date: Day;
  readonly datePrecision: DatePrecision;
  readonly source: string;
  readonly synthetic: boolean;
}

/** What happened to each of these agreements, oldest first. */
export async function eventsOfAgreements(
  db: Db,
  ids: readonly string[],
): Promise<readonly AgreementEventRow[]> {
  const events = await db.$queryRaw<(Omit<AgreementEventRow, 'date'> & { date: Date })[]>`
    SELECT e.agreement_id AS "agreementId", e.kind::text AS kind, e.date,
           e.date_precision::text AS "datePrecision", e.source, a.synthetic
    FROM unnest(${[...ids]}::text[]) AS k(id)
    CROSS JOIN LATERAL (SELECT * FROM agreement_event one WHERE one.agreement_id = k.id OFFSET 0) AS e
    CROSS JOIN LATERAL (SELECT one.synthetic FROM agreement one WHERE one.id = k.id OFFSET 0) AS a
    ORDER BY e.date, e.position`;
  return events.map((event) => ({ ...event, date: dayOf(event.date) }));
}

/** The codes of the counties that each of these agreements is for. */
export function countiesOfAgreements(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly agreementId: string; readonly countyCode: string }[]> {
  return db.$queryRaw`
    SELECT c.agreement_id AS "agreementId", c.county_code AS "countyCode"
    FROM unnest(${[...ids]}::text[]) AS k(id)
    CROSS JOIN LATERAL (SELECT * FROM agreement_county one WHERE one.agreement_id = k.id OFFSET 0) AS c
    ORDER BY c.county_code`;
}
