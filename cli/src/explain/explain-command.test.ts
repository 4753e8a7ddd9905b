import type { Explanation } from '@samspill/shared/explanation';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainCommand } from './explain-command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const EXPLANATION: Explanation = {
  plan: { fetch: 0 },
  fetches: [
    {
      subgraph: 'labour',
      kind: 'query',
      path: '',
      represents: null,
      selects: '{ units { number } }',
      after: [],
      group: 0,
    },
  ],
  run: { totalMs: 3, requests: [] },
  cost: null,
};

let server: Server;
let url: string;
let answer: object;
let asked: { readonly headers: IncomingHttpHeaders; readonly body: unknown } | undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked = { headers: request.headers, body: JSON.parse(body) };
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  answer = { data: { units: [] }, extensions: { explain: EXPLANATION } };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function explain(...words: readonly string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const code = await explainCommand.run(words, {
    root: ROOT,
    environment: {},
    print: (line) => printed.push(line),
    note: (line) => noted.push(line),
    readInput: () => Promise.resolve(''),
    onStop: () => undefined,
  });
  return { code, printed: printed.join('\n'), noted };
}

describe('explain without a graph', () => {
  test('tells the plan of an operation as the gateway makes it', async () => {
    const { code, printed } = await explain('{ counties { code navCountyUnits { unitNumber } } }');
    expect(code).toBe(0);
    expect(printed).toMatch(/^2 fetches in 2 requests: education, labour\n/);
    expect(printed).toMatch(
      /├─ #1 education\n.*\n└─ #2 labour · at counties\.@\n {6}for {2}County \{ code \}/,
    );
  });

  test('refuses what a client would be refused, with the same code', async () => {
    await expect(explain('{ countries }')).rejects.toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: expect.stringMatching(/^Cannot query field "countries"/) as string,
    });
  });

  test.each([[['--as', 'nav-employer-advisor']], [['--url', 'http://127.0.0.1:1']], [['--purpose', 'APEL']]])(
    'has no use for %j, and says so',
    async (words) => {
      await expect(explain('{ a }', ...words)).rejects.toThrow(
        'A plan is the same for all who ask: leave out --as, --purpose and --url, or say --run.',
      );
    },
  );
});

describe('explain --run', () => {
  const run = (...words: readonly string[]) =>
    explain('{ units { number } }', '--run', '--url', url, ...words);

  test('asks the running graph how it answers, and prints that', async () => {
    const { code, printed } = await run('--variables', '{"a":1}', '--purpose', 'APEL');
    expect(asked?.headers).toMatchObject({ 'samspill-explain': 'yes', 'samspill-purpose': 'APEL' });
    expect(asked?.body).toEqual({ query: '{ units { number } }', variables: { a: 1 } });
    expect([code, printed]).toEqual([
      0,
      '1 fetch in 1 request: labour\n\n#1 labour\n   asks { units { number } }\n\n0 requests in 3 ms.',
    ]);
    expect(JSON.parse((await run('--json')).printed)).toEqual(EXPLANATION);
  });

  test('tells the errors of the answer beside it, and ends with 1', async () => {
    const errors = [{ message: 'Gone.', path: ['units'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    answer = { ...answer, errors };
    expect(await run()).toMatchObject({ code: 1, noted: ['units: Gone. (SUBGRAPH_UNAVAILABLE)'] });
  });

  test('says in one sentence when the graph explains nothing, or refuses the operation', async () => {
    answer = { data: { units: [] } };
    await expect(run()).rejects.toThrow(
      /^The graph at http:\S+ explains nothing: start it with GATEWAY_EXPLAIN=on, or leave --run out\.$/,
    );
    answer = { errors: [{ message: 'No.', extensions: { code: 'OPERATION_TOO_DEEP' } }] };
    await expect(run()).rejects.toMatchObject({ code: 'OPERATION_TOO_DEEP', message: 'No.' });
  });
});
