import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { launchProgram, type Program } from './launch-program.ts';

let folder: string;
let programs: Program[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samspill-program-'));
  programs = [];
});
afterEach(async () => {
  for (const program of programs) program.kill();
  await Promise.all(programs.map(({ ended }) => ended));
  await rm(folder, { recursive: true });
});

async function launch(code: string, note: (line: string) => void = () => undefined): Promise<Program> {
  const file = join(folder, 'fake.mjs');
  await writeFile(file, code);
  const plan = {
    name: 'fake',
    file,
    words: ['serve'],
    nodeWords: [],
    folder,
    environment: { GREETING: 'hei' },
  };
  const program = launchProgram(plan, note);
  programs.push(program);
  return program;
}

/** The timer keeps it alive, as a server would. */
const READY = `setInterval(() => {}, 1000); process.send({ ready: true, url: 'http://here' });`;

describe('a launched program', () => {
  test('is ready when it says so, and ends when it is told to', async () => {
    const program = await launch(`process.on('SIGTERM', () => process.exit(0)); ${READY}`);
    expect(await program.ready).toBe('http://here');
    program.stop();
    expect(await program.ended).toBe('ended with code 0');
  });

  test('is told its words and environment, and what it says is passed on with its name', async () => {
    const note = vi.fn();
    const program = await launch(
      `console.error(process.env.GREETING, process.argv[2]); console.log('no end of line'); process.exitCode = 3;`,
      note,
    );
    expect(await program.ended).toBe('ended with code 3');
    expect(note.mock.calls.flat().sort()).toEqual(['fake: hei serve', 'fake: no end of line']);
  });

  test('that does not heed can be killed', async () => {
    const program = await launch(`process.on('SIGTERM', () => {}); ${READY}`);
    await program.ready;
    program.stop();
    program.kill();
    expect(await program.ended).toBe('was ended by SIGKILL');
  });

  test('stands in a process group of its own, so that Ctrl-C reaches it only through us', async () => {
    const note = vi.fn();
    const program = await launch(
      // A signal to the group of one's own number arrives only where one leads it.
      `console.log(process.kill(-process.pid, 0));`,
      note,
    );
    await program.ended;
    expect(note).toHaveBeenCalledWith('fake: true');
  });
});
