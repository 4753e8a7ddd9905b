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
    FROM agreement_event e
    JOIN agreement a ON a.id = e.agreement_id
    WHERE e.agreement_id = ANY(${[...ids]}::text[])
    ORDER BY e.date, e.position`;
  return events.map((event) => ({ ...event, date: dayOf(event.date) }));
}

/** The codes of the counties that each of these agreements is for. */
export function countiesOfAgreements(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly agreementId: string; readonly countyCode: string }[]> {
  return db.agreementCounty.findMany({
    where: { agreementId: { in: [...ids] } },
    orderBy: { countyCode: 'asc' },
  });
}
