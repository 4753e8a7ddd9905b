import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askCommand } from './ask-command.ts';

let folder: string;
let server: Server;
let url: string;
let answer: string;
let asked: unknown;
let headers: IncomingHttpHeaders;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-ask-'));
  server = createServer((request, response) => {
    ({ headers } = request);
    void text(request).then((body) => {
      asked = JSON.parse(body);
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  answer = JSON.stringify({ data: { counties: [{ code: '46', name: 'Vestland' }] } });
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function ask(...words: readonly string[]) {
  const printed: string[] = [];
  const noted: string[] = [];
  const code = await askCommand.run([...words, '--url', url], {
    root: folder,
    environment: {},
    print: (line) => printed.push(line),
    note: (line) => noted.push(line),
    readInput: () => Promise.resolve('{ fromInput }'),
    onStop: () => undefined,
  });
  return { code, printed: printed.join('\n'), noted: noted.join('\n') };
}

describe('ask', () => {
  test('runs the document of a file with its variables and prints JSON', async () => {
    await writeFile(join(folder, 'a.graphql'), 'query A { a }');
    const said = await ask('a.graphql', '--variables', '{"code":"46"}', '--operation', 'A');
    expect(asked).toEqual({ query: 'query A { a }', variables: { code: '46' }, operationName: 'A' });
    expect(JSON.parse(said.printed)).toEqual(JSON.parse(answer));
    expect(said.code).toBe(0);
  });

  test('takes a document as it stands or from standard input, and variables from a file', async () => {
    await writeFile(join(folder, 'v.json'), '{"a":1}');
    await ask('{ a }', '--variables', '@v.json');
    expect(asked).toEqual({ query: '{ a }', variables: { a: 1 } });
    for (const document of ['# Counties.\nquery A { a }', 'subscription { a }', 'query{a}']) {
      await ask(document);
      expect(asked).toEqual({ query: document, variables: {} });
    }
    await ask('-');
    expect(asked).toEqual({ query: '{ fromInput }', variables: {} });
  });

  test('says what it asks for, where it is told', async () => {
    await ask('{ a }', '--purpose', 'APEL');
    expect(headers['samspill-purpose']).toBe('APEL');
    await ask('{ a }');
    expect(headers).not.toHaveProperty('samspill-purpose');
  });

  test('prints a table or CSV', async () => {
    expect((await ask('{ a }', '--table')).printed).toBe('code  name\n────  ────────\n46    Vestland');
    expect((await ask('{ a }', '--csv')).printed).toBe('code,name\r\n46,Vestland\r');
  });

  test('prints data and errors and then exits with 1', async () => {
    const errors = [{ message: 'Gone.', path: ['county', 0], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }];
    answer = JSON.stringify({ data: { county: null }, errors });
    const json = await ask('{ county }');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.printed)).toEqual(JSON.parse(answer));
    const table = await ask('{ county }', '--table');
    expect(table).toEqual({
      code: 1,
      printed: 'county\n──────\n–',
      noted: 'county.0: Gone. (SUBGRAPH_UNAVAILABLE)',
    });
  });

  test.each([
    [[], 'Name a file with an operation: see "npm run ask -- --help".'],
    [['nowhere.graphql'], 'The file nowhere.graphql cannot be read.'],
    [['{', 'a', '}'], 'One operation can be asked at a time: quote a document that holds spaces.'],
    [['{ a }', '--table', '--csv'], 'Choose --table or --csv, not both.'],
    [['{ a }', '--variables', '[1]'], 'The variables are not a JSON object, such as {"code": "46"}.'],
    [['{ a }', '--variables', '{'], 'The variables are not a JSON object, such as {"code": "46"}.'],
    [
      ['{ a }', '--purpose', 'apel'],
      'There is no purpose of that name: choose FOLLOW_UP_OF_YOUNG_PEOPLE, CAREER_GUIDANCE, APEL, BASIC_SKILLS, COORDINATED_SERVICES.',
    ],
    [['{ a }', '--tabel'], `Unknown option '--tabel': see "npm run ask -- --help".`],
  ])('refuses %j in one sentence', async (words, sentence) => {
    await expect(ask(...words)).rejects.toMatchObject({ message: sentence, code: 'USAGE' });
  });

  test('says in one sentence that no graph runs, or that what answers is none', async () => {
    answer = '<html>';
    await expect(ask('{ a }')).rejects.toThrow(/^What answers at http:\S+ is not a graph \(HTTP 200\)\.$/);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await expect(ask('{ a }')).rejects.toThrow(
      /^No graph answers at http:\S+: start one with "npm start"\.$/,
    );
  });
});
