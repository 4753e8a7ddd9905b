import { expect, it } from 'vitest';
import { median, quantile, summarize, type Measurement } from './measurement.ts';

const ROUND: Measurement = {
  gateway: 'ours',
  operation: 'deep',
  mode: 'distinct',
  requestsPerSecond: 100,
  p50: 1,
  p95: 2,
  p99: 3,
  cpuMs: 1,
  knownWork: 1000,
  residentMb: 50,
  fetches: 7,
  errors: 0,
};

it('takes the middle of an odd number of rounds, and half way between the two middle ones of an even number', () => {
  expect([median([9, 1, 5]), median([1, 2, 10, 4]), median([3])]).toEqual([5, 3, 3]);
});

it('takes as quantile the smallest figure that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([0.5, 0.95, 0.99, 1].map((part) => quantile(hundred, part))).toEqual([50, 95, 99, 100]);
});

it('counts processor time as on a machine of the usual speed, and adds errors up', () => {
  const slow = { ...ROUND, cpuMs: 2, knownWork: 2000, errors: 1 };
  const found = summarize([ROUND, slow, { ...slow, errors: 2 }], 1000);
  expect([found.cpuMs, found.errors, found.requestsPerSecond]).toEqual([1, 3, 100]);
});
