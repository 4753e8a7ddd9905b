import { dateOf, dayOrNull, type Day } from '@samspill/shared/day';
import type { DatePrecision } from '../generated/graph.ts';
import type { Db } from './db.ts';

type OfAgreement<Row> = Row & { readonly agreementId: string };

/** What the tripartite agreement aims at. */
export interface TargetRow {
  readonly indicator: string;
  readonly change: number | null;
  readonly unit: string;
  readonly baseline: string | null;
}

/** What was measured under it, as a document tells it. */
export interface AgreementResultRow {
  readonly indicator: string;
  readonly change: number | null;
  readonly unit: string;
  readonly baseline: string | null;
  readonly measuredOn: Day | null;
  readonly measuredOnPrecision: DatePrecision | null;
  readonly note: string | null;
  readonly source: string;
  readonly synthetic: boolean;
}

/** What each agreement aims at, in the order of the documents. */
export function targetsOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly OfAgreement<TargetRow>[]> {
  return db.$queryRaw`
    SELECT agreement_id AS "agreementId", indicator, change::float8 AS change, unit, baseline
    FROM agreement_target
    WHERE agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY position`;
}

/** What was measured under each agreement, in the order of the documents. */
export async function resultsOfAgreements(
  db: Db,
  agreementIds: readonly string[],
): Promise<readonly OfAgreement<AgreementResultRow>[]> {
  const results = await db.$queryRaw<
    OfAgreement<Omit<AgreementResultRow, 'measuredOn'> & { readonly measuredOn: Date | null }>[]
  >`
    SELECT r.agreement_id AS "agreementId", r.indicator, r.change::float8 AS change, r.unit, r.baseline,
           r.measured_on AS "measuredOn", r.measured_on_precision::text AS "measuredOnPrecision", r.note, r.source,
           a.synthetic
    FROM agreement_result r
    JOIN agreement a ON a.id = r.agreement_id
    WHERE r.agreement_id = ANY(${[...agreementIds]}::text[])
    ORDER BY r.position`;
  return results.map((result) => ({ ...result, measuredOn: dayOrNull(result.measuredOn) }));
}

/** The unit numbers of the centres that served under each agreement on a day. */
export function centresOfAgreements(
  db: Db,
  agreementIds: readonly string[],
  day: Day,
): Promise<readonly { readonly agreementId: string; readonly unitNumber: string }[]> {
  const date = dateOf(day);
  return db.agreementCentre.findMany({
    where: {
      agreementId: { in: [...agreementIds] },
      validFrom: { lte: date },
      OR: [{ validTo: null }, { validTo: { gte: date } }],
    },
    orderBy: { unitNumber: 'asc' },
  });
}
