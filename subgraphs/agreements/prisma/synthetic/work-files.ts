import { barrierRows } from './barrier-rows.ts';
import { toCsv } from './csv.ts';
import {
  evaluationRows,
  findingRows,
  nationalEvaluationRow,
  nationalFindingRows,
} from './evaluation-rows.ts';
import { activityRows, goalRows } from './plan-rows.ts';
import { PLAN } from './plan.ts';
import { figureRows, partnerRows, programmeRows, projectRows } from './project-rows.ts';

/** The files of what is done under agreements: plans, barriers, projects, evaluations. */
export function workFiles(): Readonly<Record<string, string>> {
  return {
    'action_goals.csv': toCsv(PLAN.flatMap(goalRows)),
    'action_activities.csv': toCsv(PLAN.flatMap(activityRows)),
    'agreement_barriers.csv': toCsv(PLAN.flatMap(barrierRows)),
    'programmes.csv': toCsv(programmeRows),
    'joint_projects.csv': toCsv(PLAN.flatMap(projectRows)),
    'project_partners.csv': toCsv(PLAN.flatMap(partnerRows)),
    'project_figures.csv': toCsv(PLAN.flatMap(figureRows)),
    'evaluations.csv': toCsv([nationalEvaluationRow, ...PLAN.flatMap(evaluationRows)]),
    'evaluation_findings.csv': toCsv([...nationalFindingRows, ...PLAN.flatMap(findingRows)]),
  };
}
