import type { FindingKind } from '../generated/graph.ts';
import { sql, type Db, type Sql } from './db.ts';

/** An evaluation of an agreement. */
export interface EvaluationRow {
  readonly id: string;
  readonly agreementId: string;
  readonly title: string;
  readonly year: number;
  readonly evaluator: string | null;
  readonly commissionedBy: string | null;
  readonly source: string;
  readonly synthetic: boolean;
}

/** What an evaluation found; `open` is null where the source does not say whether it has been followed up. */
export interface FindingRow {
  readonly kind: FindingKind;
  readonly text: string;
  readonly open: boolean | null;
  readonly synthetic: boolean;
}

/** The evaluations of these ids. */
export function evaluationsById(db: Db, ids: readonly string[]): Promise<readonly EvaluationRow[]> {
  return readEvaluations(db, sql`SELECT * FROM evaluation WHERE id = ANY(${[...ids]}::text[])`);
}

/** The newest evaluations of each agreement that were made by a year, oldest first. */
export function newestEvaluations(
  db: Db,
  agreementIds: readonly string[],
  { last, year }: { readonly last: number; readonly year: number },
): Promise<readonly EvaluationRow[]> {
  return readEvaluations(
    db,
    sql`SELECT newest.* FROM unnest(${[...agreementIds]}::text[]) AS k(agreement_id)
        CROSS JOIN LATERAL (
          SELECT * FROM evaluation e
          WHERE e.agreement_id = k.agreement_id AND e.year <= ${year}
          ORDER BY e.year DESC, e.id DESC
          LIMIT ${last}
        ) AS newest`,
  );
}

/** What each evaluation found, in the order of its source. */
export function findingsOfEvaluations(
  db: Db,
  evaluationIds: readonly string[],
): Promise<readonly (FindingRow & { readonly evaluationId: string })[]> {
  return db.$queryRaw`
    SELECT f.evaluation_id AS "evaluationId", f.kind::text AS kind, f.text, f.open, e.synthetic
    FROM evaluation_finding f
    JOIN evaluation e ON e.id = f.evaluation_id
    WHERE f.evaluation_id = ANY(${[...evaluationIds]}::text[])
    ORDER BY f.position`;
}

function readEvaluations(db: Db, wanted: Sql): Promise<readonly EvaluationRow[]> {
  return db.$queryRaw`
    SELECT e.id, e.agreement_id AS "agreementId", e.title, e.year, e.evaluator,
           e.commissioned_by AS "commissionedBy", e.source, e.synthetic
    FROM (${wanted}) AS e
    ORDER BY e.year, e.id`;
}
