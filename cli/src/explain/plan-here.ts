import { fail } from '@samspill/shared/errors';
import type { Explanation, ExplanationLine } from '@samspill/shared/explanation';
import type { JsonObject } from '../ask/shape.ts';
import type { CommandContext } from '../command.ts';
import { launchProgram } from '../start/launch-program.ts';
import { planGateway } from '../start/plan-graph.ts';

/** An operation to be planned without being executed. */
export interface OperationToPlan {
  readonly document: string;
  readonly operationName: string | undefined;
  readonly variables: JsonObject;
}

/** Asks the program of the gateway for the plan of an operation; no graph has to run. */
export async function planHere(
  { document, operationName, variables }: OperationToPlan,
  { root, environment, note, onStop }: CommandContext,
): Promise<Explanation> {
  const words = [
    'explain',
    `--document=${document}`,
    `--variables=${JSON.stringify(variables)}`,
    ...(operationName === undefined ? [] : [`--operation=${operationName}`]),
  ];
  let said: ExplanationLine | undefined;
  const hear = (line: string) => {
    const text = line.slice('gateway: '.length);
    if (text.startsWith('{')) said = JSON.parse(text) as ExplanationLine;
    else note(line);
  };
  const program = launchProgram(planGateway(root, { words, settings: environment }), hear);
  onStop(program.stop);
  const end = await program.ended;
  if (said === undefined) return fail('PROGRAM_ENDED', `The plan could not be made: the gateway ${end}.`);
  return 'refusal' in said ? fail(said.refusal.code, said.refusal.message) : said.explanation;
}
