import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { SamspillError } from '../errors.ts';
import { runProgram, type ProgramHost, type RunningProgram } from './run-program.ts';

function fixtureHost() {
  const events = new EventEmitter();
  const said = { sent: [] as unknown[], stderr: '', codes: [] as number[] };
  const host: ProgramHost = {
    send: (message) => said.sent.push(message),
    stderr: { write: (text) => (said.stderr += text) },
    on: (event, listener) => events.on(event, listener),
    off: (event, listener) => events.off(event, listener),
    exit: (code) => said.codes.push(code),
  };
  return { host, said, events };
}

function fixtureProgram() {
  const calls: string[] = [];
  const program: RunningProgram = {
    url: 'http://127.0.0.1:4000/graphql',
    close: () => Promise.resolve(void calls.push('closed')),
  };
  return { calls, program };
}

it.each(['SIGTERM', 'SIGINT', 'disconnect'])(
  'says that it is ready, and on %s closes and ends with 0',
  async (event) => {
    const { host, said, events } = fixtureHost();
    const { program, calls } = fixtureProgram();
    const ended = runProgram(
      {
        ...host,
        send: (message) => {
          said.sent.push(message);
          events.emit(event);
        },
      },
      () => Promise.resolve(program),
    );
    await ended;
    expect(said).toEqual({ sent: [{ ready: true, url: program.url }], stderr: '', codes: [0] });
    expect(calls).toEqual(['closed']);
    expect(events.eventNames()).toEqual([]);
  },
);

it('closes a program whose parent died before it could hear of it', async () => {
  const { host, said } = fixtureHost();
  const { program, calls } = fixtureProgram();
  await runProgram({ ...host, connected: false }, () => Promise.resolve(program));
  expect(calls).toEqual(['closed']);
  expect(said).toEqual({ sent: [], stderr: '', codes: [0] });
});

it('closes a program that was told to stop while it started', async () => {
  const { host, said, events } = fixtureHost();
  const { program, calls } = fixtureProgram();
  await runProgram(host, () => {
    events.emit('SIGTERM');
    return Promise.resolve(program);
  });
  expect(calls).toEqual(['closed']);
  expect(said.codes).toEqual([0]);
});

it('ends with 0 when the work is done', async () => {
  const { host, said } = fixtureHost();
  await runProgram(host, () => Promise.resolve(undefined));
  expect(said).toEqual({ sent: [], stderr: '', codes: [0] });
});

it('says a refusal in its one sentence and ends with 1', async () => {
  const { host, said } = fixtureHost();
  await runProgram(host, () => Promise.reject(new SamspillError('PORT_TAKEN', 'Port 4000 is taken.')));
  expect(said).toEqual({ sent: [], stderr: 'Port 4000 is taken.\n', codes: [1] });
});

it('says a fault of its own without a stack or a password', async () => {
  const { host, said } = fixtureHost();
  await runProgram(host, () => Promise.reject(new TypeError('no http://me:hush@host\n    at file.ts:1')));
  expect(said.stderr).toBe('The program stopped because of a fault in it (TypeError: no http://***@host).\n');
});
