import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFixtureGraph, type FixtureGraph } from '../../fixtures/open-fixture-graph.ts';

const NAMES = 'query Names($code: ID!) { county(code: $code) { name } }\n';
const DEALS = '{ deals { title } }';
const GONE = 'query Gone { countries { name } }';
const DEEP = 'query Deep { deals { parties { organisation { ... on Unit { name } } } } }';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const entry = (name: string, body: string, id = sha256(body)) => ({ id, name, type: 'query', body });
const manifestOf = (operations: unknown) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

let folder: string;
let graph: FixtureGraph;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-trusted-'));
  const operations = [
    entry('Names', NAMES),
    entry('Deals', DEALS, 'deals-1'),
    entry('Gone', GONE),
    entry('Deep', DEEP),
    entry('Broken', '{ deals '),
  ];
  graph = await openFixtureGraph({
    GATEWAY_TRUSTED_DOCUMENTS: await manifest('all.json', manifestOf(operations)),
    GATEWAY_MAX_DEPTH: '3',
  });
});
afterAll(async () => {
  await Promise.all([graph.close(), rm(folder, { recursive: true })]);
});

async function manifest(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function post(body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(graph.url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, ...((await answer.json()) as Answered) };
}

async function get(asked: Readonly<Record<string, string>>) {
  const headers = { 'apollo-require-preflight': '1' };
  const answer = await fetch(`${graph.url}?${new URLSearchParams(asked).toString()}`, { headers });
  return { status: answer.status, ...((await answer.json()) as Answered) };
}

const asPersisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const variables = { code: '31' };
const ANSWER = { status: 200, data: { county: { name: 'Østfold' } } };

describe('a document of the list is answered', () => {
  it.each<[string, object]>([
    ['its text', { query: NAMES }],
    ['the hash of its text', { documentId: `sha256:${sha256(NAMES)}` }],
    ['its id', { documentId: sha256(NAMES) }],
    ['its id as older clients say it', { extensions: asPersisted(sha256(NAMES)) }],
    ['its text and its id', { query: NAMES, extensions: asPersisted(sha256(NAMES)) }],
    ['its id, with nothing as its text', { query: null, documentId: sha256(NAMES) }],
  ])('by %s', async (_how, asked) => {
    expect(await post({ ...asked, variables })).toEqual(ANSWER);
  });

  it('by GET too, and by an id of any form', async () => {
    const words = JSON.stringify(variables);
    expect(await get({ documentId: `sha256:${sha256(NAMES)}`, variables: words })).toEqual(ANSWER);
    const extensions = JSON.stringify({ ...asPersisted('deals-1'), further: 1 });
    expect(await get({ extensions })).toMatchObject({ status: 200, data: { deals: [{}, {}] } });
  });
});

describe('everything else is refused', () => {
  it.each<[string, unknown]>([
    ['another text', { query: '{ counties { name } }' }],
    ['a text that differs by a blank', { query: ` ${NAMES}` }],
    ['what is no GraphQL', { query: '{ not GraphQL' }],
    ['an unknown id', { documentId: 'sha256:0000' }],
    ['an unknown hash beside a text of the list', { query: NAMES, extensions: asPersisted('0') }],
    ['the id of one beside the text of another', { query: NAMES, documentId: 'deals-1' }],
    ['an id that is none', { documentId: ['deals-1', 'x'] }],
    ['a document already parsed', { query: { kind: 'Document' } }],
    ['nothing', {}],
    ['a batch', [{ query: NAMES }]],
    ['the name of what every object has', { documentId: 'constructor' }],
  ])('%s', async (_what, asked) => {
    const before = graph.plans.length;
    const { status, data, errors } = await post(asked);
    expect([status, data, errors]).toEqual([
      400,
      undefined,
      [
        {
          message:
            'The gateway answers only the documents of its list: send one to the letter as it stands there, or its id.',
          extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
        },
      ],
    ]);
    expect(graph.plans).toHaveLength(before);
  });

  it('and by GET, introspection among it', async () => {
    expect(await get({ query: '{ __schema { queryType { name } } }' })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
    });
  });
});

describe('a list', () => {
  it('is told at start with each document that the graph or its limits would refuse', () => {
    const warned = graph
      .logged()
      .split('\n')
      .flatMap((line) => /"document":"(\w+)","fault":"([^"]+)/.exec(line)?.slice(1, 3).join(': ') ?? []);
    expect(warned).toEqual([
      expect.stringMatching(/^Gone: Cannot query field/),
      'Deep: The operation is 4 fields deep; the limit is 3.',
      expect.stringMatching(/^Broken: Syntax Error/),
    ]);
    expect(graph.logged()).toContain('"documents":5,"msg":"Only trusted documents are answered."');
  });

  it.each<[string, unknown]>([
    ['that is not there', undefined],
    ['that is no JSON', '{'],
    ['of another format', { format: 'other', version: 1, operations: [] }],
    ['of another version', { ...manifestOf([]), version: 2 }],
    ['without operations', manifestOf({})],
    ['whose operation has no body', manifestOf([{ id: 'a', name: 'A' }])],
  ])('%s is refused at start in one sentence', async (_what, content) => {
    const file = content === undefined ? join(folder, 'nowhere') : await manifest('odd.json', content);
    const opened = openFixtureGraph({ GATEWAY_TRUSTED_DOCUMENTS: file });
    await expect(opened).rejects.toMatchObject({ code: 'SETTINGS_INVALID' });
    await expect(opened).rejects.toThrow(
      /^GATEWAY_TRUSTED_DOCUMENTS names [^;]+; make one with "npm run trust"\.$/,
    );
  });
});
