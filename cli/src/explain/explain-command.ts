import { fail } from '@samspill/shared/errors';
import type { Explanation } from '@samspill/shared/explanation';
import { faultLine } from '../ask/fault-line.ts';
import { readPurposeWord } from '../ask/read-purpose-word.ts';
import { readDocument, readVariables } from '../ask/read-question.ts';
import { callerFolder } from '../caller-folder.ts';
import { requireOwnIssuer } from '../cast/own-issuer.ts';
import type { Command, CommandContext } from '../command.ts';
import { gatewayUrl } from '../gateway-url.ts';
import { readEnvironment } from '../read-environment.ts';
import { readWords } from '../read-words.ts';
import { readWish, WISH_OPTIONS } from '../token/read-wish.ts';
import { planHere, type OperationToPlan } from './plan-here.ts';
import { printExplanation } from './print-explanation.ts';
import { runThere, type ExplainedAnswer } from './run-there.ts';

const HELP = `npm run explain -- OPERATION [words]

Tells how an operation is answered: which subgraph is asked for what, by what its objects are named, what waits for what,
and what travels as one request. Without --run nothing is asked of anyone, and no graph has to run.

  OPERATION            a file; - for standard input; or the document itself: '{ counties { code name } }'
  --variables JSON     a JSON object, or @FILE; a plan depends on those of @skip and @include
  --operation NAME     which operation of the document, when it has several
  --run                runs it against the running graph, and tells of each request: objects found and sent, times, bytes
  --url URL            where that is (http://127.0.0.1:4000/graphql, or as GATEWAY_HOST and GATEWAY_PORT say)
  --as NAME            as one of the cast, with --county and --organisation as in "npm run token -- --help"
  --purpose NAME       what data about a person is asked for, as in "npm run ask -- --help"
  --json               the same as JSON`;

const OPTIONS = {
  variables: { type: 'string' },
  operation: { type: 'string' },
  run: { type: 'boolean' },
  url: { type: 'string' },
  purpose: { type: 'string' },
  json: { type: 'boolean' },
  ...WISH_OPTIONS,
} as const;

type Values = ReturnType<typeof readWords<typeof OPTIONS>>['values'];

/** Explains an operation: its plan, and with --run what was done to answer it. */
export const explainCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const { values, positionals } = readWords('explain', words, OPTIONS);
    if (positionals.length > 1)
      fail('USAGE', 'One operation can be explained at a time: quote a document that holds spaces.');
    const environment = await readEnvironment(context.root, context.environment);
    const source = { folder: callerFolder(context), readInput: context.readInput };
    const operation = {
      document: await readDocument(positionals[0], source),
      variables: await readVariables(values.variables, source),
      operationName: values.operation,
    };
    const settled = { ...context, environment };
    if (!values.run) {
      requireNoRun(values);
      print(await planHere(operation, settled), values, context);
      return 0;
    }
    const { answer, explanation } = await run(operation, values, settled);
    print(explanation, values, context);
    answer.errors?.map(faultLine).forEach(context.note);
    return answer.errors?.length ? 1 : 0;
  },
};

/** Who asks, and where, says nothing of a plan. */
function requireNoRun({ as, county, organisation, url, purpose, 'expires-in': expiresIn }: Values): void {
  if ([as, county, organisation, url, purpose, expiresIn].some((value) => value !== undefined))
    fail('USAGE', 'A plan is the same for all who ask: leave out --as, --purpose and --url, or say --run.');
}

async function run(
  operation: OperationToPlan,
  values: Values,
  { root, environment }: CommandContext,
): Promise<ExplainedAnswer> {
  const { as, county, organisation, url, 'expires-in': expiresIn } = values;
  const wish = readWish({ as, county, organisation, 'expires-in': expiresIn });
  const token = wish && (await (await requireOwnIssuer(root, environment)).sign(wish));
  return runThere({
    ...operation,
    url: url ?? gatewayUrl(environment),
    purpose: readPurposeWord(values.purpose),
    ...(token !== null && { token }),
  });
}

function print(explanation: Explanation, { json }: Values, context: CommandContext): void {
  context.print(json ? JSON.stringify(explanation, null, 2) : printExplanation(explanation));
}
