import type { ExplainedCost } from '@samspill/shared/explanation';
import { actualCost } from '../limits/cost/actual-cost.ts';
import type { AskedOperation, CostMeter } from '../limits/cost/create-cost-meter.ts';
import { estimateCost } from '../limits/cost/estimate-cost.ts';
import { RenderedData } from '../respond/rendered-data.ts';

/** What an operation costs at most, and what it has cost where it was answered. */
export function explainCost(meter: CostMeter, asked: AskedOperation, answer?: unknown): ExplainedCost {
  const { variables } = asked;
  const program = meter.programOf(asked);
  const data: unknown = answer instanceof RenderedData ? JSON.parse(answer.text) : answer;
  return {
    estimated: estimateCost(program, variables),
    actual: data === undefined || data === null ? null : actualCost(program, { variables, data }),
  };
}
