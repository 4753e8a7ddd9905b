import { expect, it } from 'vitest';
import type { GatewayName } from '../gateways/plan-gateway.ts';
import type { Measurement } from './measurement.ts';
import { printRatios, printTables } from './print-tables.ts';

function measured(gateway: GatewayName, mode: Measurement['mode'], cpuMs: number): Measurement {
  const times = { p50: cpuMs * 10, p95: cpuMs * 20, p99: cpuMs * 40 };
  const found = { ...times, cpuMs, requestsPerSecond: 1000 / cpuMs };
  return {
    gateway,
    mode,
    operation: 'deep',
    knownWork: 1,
    residentMb: 99.5,
    fetches: 7,
    errors: 0,
    ...found,
  };
}

it('names each ratio of the deep query whose two sides were measured, with the better of the two of Hive', () => {
  const distinct = (
    [
      ['apollo', 30],
      ['grafbase', 3],
      ['hand', 1.6],
      ['ours', 2],
    ] as const
  ).map(([name, cpu]) => measured(name, 'distinct', cpu));
  const identical = (
    [
      ['hive', 1],
      ['hive-rust', 0.5],
      ['ours', 0.1],
    ] as const
  ).map(([name, cpu]) => measured(name, 'identical', cpu));
  expect(printRatios([...distinct, ...identical])).toEqual([
    'ratio cpu apollo/ours 15.00',
    'ratio cpu grafbase/ours 1.50',
    'ratio cpu ours/hand 1.25',
    'ratio latency apollo p50/ours p99 3.75',
    'ratio identical ours/hive 5.00',
  ]);
  expect(printRatios(distinct.slice(2))).toEqual(['ratio cpu ours/hand 1.25']);
});

it('makes one table of each operation and mode', () => {
  const lines = printTables([measured('ours', 'distinct', 2), measured('ours', 'identical', 1)]);
  expect(lines.filter((line) => line.startsWith('deep'))).toEqual(['deep, distinct', 'deep, identical']);
  expect(lines).toContain('| Samspill | 500 | 20.0 | 40.0 | 80.0 | 2.000 | 100 | 7.00 | 0 |');
});
