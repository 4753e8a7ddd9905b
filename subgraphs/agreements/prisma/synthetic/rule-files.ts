import { anchorRows } from './anchor-rows.ts';
import { toCsv } from './csv.ts';
import { statementRows } from './national-statements.ts';
import { routineRows, stepRows, unitRows } from './routine-rows.ts';
import { answerRows, signalRows } from './signal-rows.ts';
import { centreRows, resultRows, targetRows } from './tripartite-agreement.ts';

/** The files of routines, of signals and of the tripartite agreement. */
export function ruleFiles(): Readonly<Record<string, string>> {
  return {
    'interaction_routines.csv': toCsv(routineRows()),
    'routine_steps.csv': toCsv(stepRows()),
    'routine_units.csv': toCsv(unitRows()),
    'career_centre_anchors.csv': toCsv(anchorRows()),
    'steering_signals.csv': toCsv(signalRows()),
    'signal_answers.csv': toCsv(answerRows()),
    'agreement_statements.csv': toCsv(statementRows),
    'agreement_targets.csv': toCsv(targetRows),
    'agreement_results.csv': toCsv(resultRows),
    'agreement_centres.csv': toCsv(centreRows()),
  };
}
