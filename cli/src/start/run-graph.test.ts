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
  const program: Program = {
    name,
    ready,
    ended,
    stop: () => {
      journal.push(`stop ${name}`);
      if (!stubborn) end('ended with code 0');
    },
    kill: () => {
      end('was ended by SIGKILL');
    },
  };
  return { program, becomeReady, end };
}

function fakeGraph(stubborn = false) {
  const journal: string[] = [];
  const education = fakeProgram('education', journal);
  const labour = fakeProgram('labour', journal, stubborn);
  const gateway = fakeProgram('gateway', journal);
  const onReady = vi.fn();
  const startGateway = vi.fn(() => gateway.program);
  let stop: () => void = () => undefined;
  const run = runGraph({
    subgraphs: [() => education.program, () => labour.program],
    gateway: startGateway,
    onReady,
    onStop: (callback) => (stop = callback),
    note: () => undefined,
  });
  const becomeReady = async () => {
    labour.becomeReady('http://labour');
    education.becomeReady('http://education');
    await vi.waitUntil(() => startGateway.mock.calls.length > 0);
    gateway.becomeReady('http://gateway');
    await vi.waitUntil(() => onReady.mock.calls.length > 0);
  };
  return {
    run,
    journal,
    education,
    labour,
    gateway,
    onReady,
    startGateway,
    becomeReady,
    stop: () => {
      stop();
    },
  };
}

describe('running the graph', () => {
  test('the gateway starts when all subgraphs are ready, over their addresses in order', async () => {
    const graph = fakeGraph();
    graph.labour.becomeReady('http://labour');
    expect(graph.startGateway).not.toHaveBeenCalled();
    await graph.becomeReady();
    expect(graph.startGateway).toHaveBeenCalledExactlyOnceWith(['http://education', 'http://labour']);
    expect(graph.onReady).toHaveBeenCalledExactlyOnceWith('http://gateway');
    graph.stop();
    await graph.run;
  });

  test('a wish to stop ends the gateway first and then the subgraphs', async () => {
    const graph = fakeGraph();
    await graph.becomeReady();
    graph.stop();
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
    graph.stop();
    await graph.run;
    expect(graph.startGateway).not.toHaveBeenCalled();
    expect(graph.journal.slice(0, 2)).toEqual(['stop education', 'stop labour']);
  });

  test('a second wish kills', async () => {
    const graph = fakeGraph(true);
    await graph.becomeReady();
    graph.stop();
    await vi.waitUntil(() => graph.journal.includes('education ended with code 0'));
    graph.stop();
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
