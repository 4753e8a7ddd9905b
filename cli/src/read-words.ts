import { fail } from '@samspill/shared/errors';
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words after a command; a word or option that it does not know is one sentence that points to its help. */
export function readWords<const T extends Options>(command: string, words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : '';
    return fail('USAGE', `${reason}: see "npm run ${command} -- --help".`);
  }
}
