import { parseArgs } from 'node:util';
import { fail } from '@samspill/shared/errors';
import { GATEWAY_NAMES, type GatewayName } from '../gateways/plan-gateway.ts';
import { SUITES, type SuiteName } from '../workload/operations.ts';

/** What the benchmark is asked to do. */
export interface RunWords {
  readonly suite: SuiteName;
  readonly only: readonly GatewayName[];
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly port: number;
}

export const USAGE = `npm run bench:gateway -- [options]

  --suite deep|sizes   the deep query with and without sharing (deep, the default), or a
                       small query and lists of 10, 100 and 1 000 entities
  --only NAMES         of ${GATEWAY_NAMES.join(', ')}; all unless given
  --rounds N           how often each is measured, in turn with the others (5)
  --seconds N          how long each time (5)
  --connections N      how many ask at a time (50)
  --port N             the first of twelve ports in a row that are used (4700)`;

const OPTIONS = {
  suite: { type: 'string', default: 'deep' },
  only: { type: 'string', default: GATEWAY_NAMES.join(',') },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '5' },
  connections: { type: 'string', default: '50' },
  port: { type: 'string', default: '4700' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the words of the command; null when they ask for help, USAGE when one is not known. */
export function readRunWords(words: readonly string[]): RunWords | null {
  const { values } = parsed(words);
  if (values.help) return null;
  return {
    suite: chosen('--suite', values.suite, Object.keys(SUITES) as SuiteName[]),
    only: values.only.split(',').map((name) => chosen('--only', name.trim(), GATEWAY_NAMES)),
    rounds: positive('--rounds', values.rounds),
    seconds: positive('--seconds', values.seconds),
    connections: positive('--connections', values.connections),
    port: positive('--port', values.port),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS });
  } catch (fault) {
    return fail('USAGE', `${fault instanceof Error ? fault.message : ''}\n\n${USAGE}`);
  }
}

function chosen<Choice extends string>(option: string, word: string, choices: readonly Choice[]): Choice {
  return choices.find((choice) => choice === word) ?? fail('USAGE', `${option} takes ${choices.join(', ')}.`);
}

function positive(option: string, word: string): number {
  const number = Number(word);
  return Number.isInteger(number) && number > 0
    ? number
    : fail('USAGE', `${option} takes a whole number above 0.`);
}
