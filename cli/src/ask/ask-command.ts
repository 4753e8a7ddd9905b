import { fail } from '@samspill/shared/errors';
import type { Command, CommandContext } from '../command.ts';
import { requireOwnIssuer } from '../cast/own-issuer.ts';
import { callerFolder } from '../caller-folder.ts';
import { gatewayUrl } from '../gateway-url.ts';
import { readEnvironment } from '../read-environment.ts';
import { readWords } from '../read-words.ts';
import { readWish, WISH_OPTIONS } from '../token/read-wish.ts';
import { askGraph, type Answer } from './ask-graph.ts';
import { faultLine } from './fault-line.ts';
import { flatten } from './flatten.ts';
import { printCsv } from './print-csv.ts';
import { printTable } from './print-table.ts';
import { PURPOSE_WORDS, readPurposeWord } from './read-purpose-word.ts';
import { readDocument, readVariables } from './read-question.ts';

const HELP = `npm run ask -- OPERATION [words]

Runs an operation against the running graph and prints the answer. The exit code is 1 when the answer has errors.

  OPERATION            a file; - for standard input; or the document itself: '{ counties { code name } }'
  --variables JSON     a JSON object, or @FILE
  --operation NAME     which operation of the document, when it has several
  --url URL            where the graph is (http://127.0.0.1:4000/graphql, or as GATEWAY_HOST and GATEWAY_PORT say)
  --as NAME            as one of the cast, with --county and --organisation as in "npm run token -- --help"
  --purpose NAME       what data about a person is asked for, which decides what is given:
                       ${PURPOSE_WORDS}
  --table              a readable table: a row for each entry of the deepest list
  --csv                the same rows as CSV`;

const OPTIONS = {
  variables: { type: 'string' },
  operation: { type: 'string' },
  url: { type: 'string' },
  purpose: { type: 'string' },
  table: { type: 'boolean' },
  csv: { type: 'boolean' },
  ...WISH_OPTIONS,
} as const;

/** Asks the running graph and prints its answer as JSON, as a table or as CSV. */
export const askCommand: Command = {
  help: HELP,
  run: async (words, context) => {
    const { values, positionals } = readWords('ask', words, OPTIONS);
    if (positionals.length > 1)
      fail('USAGE', 'One operation can be asked at a time: quote a document that holds spaces.');
    if (values.table && values.csv) fail('USAGE', 'Choose --table or --csv, not both.');
    const environment = await readEnvironment(context.root, context.environment);
    const { as, county, organisation, 'expires-in': expiresIn } = values;
    const wish = readWish({ as, county, organisation, 'expires-in': expiresIn });
    const source = { folder: callerFolder(context), readInput: context.readInput };
    const answer = await askGraph({
      url: values.url ?? gatewayUrl(environment),
      document: await readDocument(positionals[0], source),
      variables: await readVariables(values.variables, source),
      operationName: values.operation,
      purpose: readPurposeWord(values.purpose),
      token: wish === null ? undefined : await (await requireOwnIssuer(context.root, environment)).sign(wish),
    });
    if (values.table) printRows(answer, context, printTable);
    else if (values.csv) printRows(answer, context, (table) => `${printCsv(table)}\r`);
    else context.print(JSON.stringify({ errors: answer.errors, data: answer.data }, null, 2));
    return answer.errors?.length ? 1 : 0;
  },
};

type PrintRows = (table: ReturnType<typeof flatten>) => string;

/** Rows hold no errors, so those are told beside them. */
function printRows({ data, errors }: Answer, { print, note }: CommandContext, printer: PrintRows): void {
  if (data !== undefined && data !== null) print(printer(flatten(data)));
  errors?.map(faultLine).forEach(note);
}
