import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function listen(level = 'info') {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  };
  return { log: createLog({ name: 'fixture', level, destination }), lines };
}

it('writes one JSON line per event, with its level as a word and its time', () => {
  const { log, lines } = listen();
  log.info({ count: 2 }, 'Loaded.');
  const { time, ...line } = lines[0] ?? {};
  expect(line).toMatchObject({ level: 'info', name: 'fixture', count: 2, msg: 'Loaded.' });
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
});

it('writes nothing below its level', () => {
  const { log, lines } = listen('warn');
  log.info('Nothing to see.');
  expect(lines).toEqual([]);
});

it('hides secrets and variables', () => {
  const { log, lines } = listen();
  log.info({ authorization: 'hush', request: { variables: { name: 'hush' } } }, 'Asked.');
  expect(JSON.stringify(lines)).not.toContain('hush');
});

it('keeps the causes of a fault and takes the passwords out of it', () => {
  const { log, lines } = listen();
  const cause = new Error('connect postgresql://me:hush@host/db');
  log.error({ err: new Error('No database.', { cause }) }, 'Failed.');
  expect(lines[0]).toMatchObject({
    err: { message: 'No database.', cause: { message: 'connect postgresql://***@host/db' } },
  });
  expect(JSON.stringify(lines)).not.toContain('hush');
});
