import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runGateway } from './run-gateway.ts';

function run(words: readonly string[], environment: Record<string, string> = {}) {
  const notes: string[] = [];
  const settings = { GATEWAY_PORT: '0', LOG_LEVEL: 'silent', ...environment };
  const running = runGateway({ words, environment: settings, note: (line) => notes.push(line) });
  return { running, notes };
}

describe('the gateway as a program', () => {
  it.each([[[]], [['serve']]])('serves until it is closed when its words are %j', async (words) => {
    const program = await run(words).running;
    expect(program?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect((await fetch(new URL('/readyz', program?.url))).status).toBe(200);
    await program?.close();
  });

  it.each(['--help', '-h'])(
    'says how it is used when it is asked by %s, and has done its work',
    async (word) => {
      const { running, notes } = run([word]);
      expect(await running).toBeUndefined();
      expect(notes).toEqual([expect.stringContaining('serve') as string]);
    },
  );

  it('explains an operation in one line, and has done its work', async () => {
    const { running, notes } = run(['explain', '--document', '{ counties { name } }']);
    expect(await running).toBeUndefined();
    expect(notes.map((note) => JSON.parse(note) as unknown)).toMatchObject([
      { explanation: { plan: { fetch: 0 }, fetches: [{ subgraph: 'education' }] } },
    ]);
  });

  it.each([
    [['migrate']],
    [['serve', 'more']],
    [['--port']],
    [['explain']],
    [['serve', '--document', '{ a }']],
  ])('refuses the words %j', async (words) => {
    await expect(run(words).running).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('names the setting when there is no composed schema where it says, and not the place', async () => {
    await expect(run([], { GATEWAY_SUPERGRAPH: '/nope' }).running).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message:
        'GATEWAY_SUPERGRAPH names a file that cannot be read; give it a composed schema, or leave it out for the one that the gateway comes with.',
    });
  });

  it('takes the composed schema that it is given', async () => {
    const file = fileURLToPath(new URL('../api.graphql', import.meta.url));
    await expect(run([], { GATEWAY_SUPERGRAPH: file }).running).rejects.toMatchObject({
      code: 'SUPERGRAPH_INVALID',
    });
  });
});
