import { parseArgs } from 'node:util';
import { fail } from '@samspill/shared/errors';

/** What is to be asked, from a command line. */
export interface Words {
  readonly cases: number;
  readonly seed: number;
  readonly first: number;
}

const KNOWN = { cases: '100000', seed: '1', first: '0' } as const;

/** Reads the words of a command line, or says in one sentence what is wrong with them. */
export function readWords(args: readonly string[]): Words {
  const options = Object.fromEntries(Object.keys(KNOWN).map((name) => [name, { type: 'string' as const }]));
  let given: Readonly<Record<string, string | boolean | undefined>>;
  try {
    given = parseArgs({ args: [...args], options }).values;
  } catch {
    return fail(
      'USAGE',
      `Some of these words are not known: ${args.join(' ')}. Give --cases N, --seed N and --first N, or nothing.`,
    );
  }
  const numberOf = (name: keyof typeof KNOWN, least: number): number => {
    const word = given[name] ?? KNOWN[name];
    const text = typeof word === 'string' ? word : '';
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (number >= least) return number;
    return fail('USAGE', `--${name} is "${text}": give a whole number from ${least} to 999999999.`);
  };
  return { cases: numberOf('cases', 1), seed: numberOf('seed', 0), first: numberOf('first', 0) };
}
