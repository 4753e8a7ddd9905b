import { describe, expect, test, vi } from 'vitest';
import type { Program } from './launch-program.ts';
import { runGraph } from './run-graph.ts';

/** A program that does what the test says: becomes ready, dies, or heeds a stop. */
function fakeProgram(name: string, journal: string[], stubborn = false) {
  let becomeReady: (url: string) => void = () => undefined;
  let end: (how: string) => void = () => undefined;
  const ready = new Promise<string>((resolve) => (becomeReady = resolve));
  const ended = new Promise<string>((resolve) => (end = resolve));
  void ended.then((how) => journal.push(`${name} ${how}`));
  const stop = () => {
    journal.push(`stop ${name}`);
    if (!stubborn) end('ended with code 0');
  };
  const kill = () => {
    end('was ended by SIGKILL');
  };
  const program: Program = { name, ready, ended, stop, kill };
  return { program, becomeReady, end };
}

function fakeGraph(stubborn = false) {
  const journal: string[] = [];
  const education = fakeProgram('education', journal);
  const labour = fakeProgram('labour', journal, stubborn);
  const gateway = fakeProgram('gateway', journal);
  const onReady = vi.fn();
  const now = vi.fn(() => 0);
  let stop: () => void = () => undefined;
  const run = runGraph({
    subgraphs: [education.program, labour.program],
    gateway: gateway.program,
    onReady,
    onStop: (callback) => (stop = callback),
    note: () => undefined,
    now,
  });
  const becomeReady = async () => {
    labour.becomeReady('http://labour');
    education.becomeReady('http://education');
    gateway.becomeReady('http://gateway');
    await vi.waitUntil(() => onReady.mock.calls.length > 0);
  };
  const stopAt = (time: number) => {
    now.mockReturnValue(time);
    stop();
  };
  return { run, journal, education, labour, gateway, onReady, becomeReady, stopAt };
}

describe('running the graph', () => {
  test('it is ready when all are, at the address of the gateway', async () => {
    const graph = fakeGraph();
    graph.gateway.becomeReady('http://gateway');
    graph.labour.becomeReady('http://labour');
    await Promise.resolve();
    expect(graph.onReady).not.toHaveBeenCalled();
    await graph.becomeReady();
    expect(graph.onReady).toHaveBeenCalledExactlyOnceWith('http://gateway');
    graph.stopAt(0);
    await graph.run;
  });

  test('a wish to stop ends the gateway first and then the subgraphs', async () => {
    const graph = fakeGraph();
    await graph.becomeReady();
    graph.stopAt(0);
    await graph.run;
    expect(graph.journal).toEqual([
      'stop gateway',
      'gateway ended with code 0',
      'stop education',
      'stop labour',
      'education ended with code 0',
      'labour ended with code 0',
    ]);
  });

  test('a wish to stop while it starts ends what was started', async () => {
    const graph = fakeGraph();
    graph.stopAt(0);
    await graph.run;
    expect(graph.onReady).not.toHaveBeenCalled();
    expect(graph.journal).toContain('labour ended with code 0');
  });

  test('a second wish kills, but not the echo of the first', async () => {
    const graph = fakeGraph(true);
    await graph.becomeReady();
    graph.stopAt(1000);
    graph.stopAt(1020);
    await vi.waitUntil(() => graph.journal.includes('education ended with code 0'));
    expect(graph.journal).not.toContain('labour was ended by SIGKILL');
    graph.stopAt(2000);
    await graph.run;
    expect(graph.journal.at(-1)).toBe('labour was ended by SIGKILL');
  });

  test.each(['while it starts', 'while it runs'])(
    'a program that dies %s ends the others and is named',
    async (when) => {
      const graph = fakeGraph();
      if (when === 'while it runs') await graph.becomeReady();
      graph.labour.end('ended with code 1');
      await expect(graph.run).rejects.toMatchObject({
        code: 'PROGRAM_ENDED',
        message: 'The graph was ended because labour ended with code 1; its last words stand above.',
      });
      expect(graph.journal).toContain('education ended with code 0');
    },
  );
});
