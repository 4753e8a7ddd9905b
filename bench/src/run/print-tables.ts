import { TITLES, type GatewayName } from '../gateways/plan-gateway.ts';
import type { Measurement } from './measurement.ts';

const HEADINGS = ['', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms/req', 'RSS MB', 'fetches', 'errors'];

/** Writes what was found as tables in Markdown, one for each operation and mode. */
export function printTables(found: readonly Measurement[]): readonly string[] {
  const headings = new Set(found.map(({ operation, mode }) => `${operation}, ${mode}`));
  return [...headings].flatMap((heading) => [
    '',
    heading,
    '',
    row(HEADINGS),
    row(HEADINGS.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...found.filter(({ operation, mode }) => `${operation}, ${mode}` === heading).map(rowOf),
  ]);
}

function rowOf(one: Measurement): string {
  const { gateway, requestsPerSecond, p50, p95, p99, cpuMs, residentMb, fetches, errors } = one;
  return row([
    TITLES[gateway],
    requestsPerSecond.toFixed(0),
    p50.toFixed(1),
    p95.toFixed(1),
    p99.toFixed(1),
    cpuMs.toFixed(3),
    residentMb.toFixed(0),
    fetches.toFixed(2),
    String(errors),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The lines that the targets are read from: of the deep query, as far as the gateways were measured. */
export function printRatios(found: readonly Measurement[]): readonly string[] {
  const of = (gateway: GatewayName, mode: Measurement['mode']): Measurement | undefined =>
    found.find((one) => one.operation === 'deep' && one.gateway === gateway && one.mode === mode);
  const cpu = (gateway: GatewayName): number | undefined => of(gateway, 'distinct')?.cpuMs;
  const rate = (gateway: GatewayName): number => of(gateway, 'identical')?.requestsPerSecond ?? 0;
  const bestHive = Math.max(rate('hive'), rate('hive-rust'));
  return [
    ratio('cpu apollo/ours', cpu('apollo'), cpu('ours')),
    ratio('cpu grafbase/ours', cpu('grafbase'), cpu('ours')),
    ratio('cpu ours/hand', cpu('ours'), cpu('hand')),
    ratio('latency apollo p50/ours p99', of('apollo', 'distinct')?.p50, of('ours', 'distinct')?.p99),
    ratio('identical ours/hive', rate('ours') || undefined, bestHive || undefined),
  ].flatMap((line) => line ?? []);
}

function ratio(name: string, over: number | undefined, under: number | undefined): string | undefined {
  return over === undefined || under === undefined ? undefined : `ratio ${name} ${(over / under).toFixed(2)}`;
}
