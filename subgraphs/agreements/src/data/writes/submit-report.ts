import type { Day } from '@samspill/shared/day';
import type { SubmitReportInput } from '../../generated/graph.ts';
import { openAgreement } from './open-agreement.ts';
import { oweReports } from './owe-reports.ts';
import { record } from './record.ts';
import { refuse } from './refusal.ts';
import type { Write } from './write.ts';

interface OwedRow {
  readonly label: string;
  readonly start: Day;
  readonly submittedOn: Day | null;
}

/** Submits a report once its period has begun; it stays owed when the agreement has ended. */
export async function submitReport(write: Write, input: SubmitReportInput): Promise<string> {
  const { query, today } = write;
  const { state, actor } = await openAgreement(write, input);
  const field = 'reportId';
  const [report] = await query<OwedRow>(
    `SELECT period_label AS label, period_start AS start, submitted_on AS "submittedOn"
     FROM report WHERE id = $1 AND agreement_id = $2`,
    [input.reportId, state.id],
  );
  if (report === undefined)
    return refuse(
      'UNKNOWN_REPORT',
      'The agreement owes no report of this id; `reports` names those it owes.',
      field,
    );
  const { label, start, submittedOn } = report;
  if (submittedOn !== null)
    refuse('ALREADY_SUBMITTED', `The report for ${label} was submitted on ${submittedOn}.`, field);
  if (start > today)
    refuse('PERIOD_NOT_BEGUN', `The period ${label} begins on ${start}: report then.`, field);
  await query('UPDATE report SET submitted_on = $2::date, submitted_by = $3 WHERE id = $1', [
    input.reportId,
    today,
    actor.party.nameAtSigning,
  ]);
  await oweReports(write, state.id);
  await record(write, { agreementId: state.id, kind: 'REPORT_SUBMITTED', actor, reason: label });
  return state.id;
}
