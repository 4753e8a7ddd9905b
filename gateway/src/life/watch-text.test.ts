import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchText } from './watch-text.ts';

let text: string | Error;
let told: string[];
let unreadable: unknown[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [text, told, unreadable] = ['first', [], []];
  stop = watchText({
    known: 'first',
    everyMs: 1_000,
    read: () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text)),
    onChange: (changed) => Promise.resolve(told.push(changed)),
    onUnreadable: (fault) => unreadable.push(fault),
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** The watch finds each of these at one of its looks. */
async function find(...texts: readonly (string | Error)[]): Promise<void> {
  for (const one of texts) {
    text = one;
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

it('tells another text once, when two looks have found the same', async () => {
  await find('first', 'second');
  expect(told).toEqual([]);
  await find('second', 'second', 'second');
  expect(told).toEqual(['second']);
});

it('tells nothing that is only there for one look, nor what it has told already', async () => {
  await find('sec', 'second', 'second', 'th', 'second', 'second');
  expect(told).toEqual(['second']);
});

it('tells that it cannot read once each time, and goes on looking', async () => {
  const [gone, goneAgain] = [new Error('It is gone.'), new Error('It is gone again.')];
  await find(gone, gone, 'second', 'second', goneAgain);
  expect([unreadable, told]).toEqual([[gone, goneAgain], ['second']]);
});

it('looks no more when it is stopped', async () => {
  stop();
  await find('second', 'second');
  expect(told).toEqual([]);
});
