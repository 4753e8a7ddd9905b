import { fail } from '@samspill/shared/errors';
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words after a command: its options by name, and the rest in order. */
export type Words<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** Reads the words after a command; a word or option that it does not know is one sentence that points to its help. */
export function readWords<const T extends Options>(
  command: string,
  words: readonly string[],
  options: T,
): Words<T> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : '';
    return fail('USAGE', `${reason}: see "npm run ${command} -- --help".`);
  }
}
