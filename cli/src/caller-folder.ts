import type { CommandContext } from './command.ts';

/** The folder that file names in a command's words are relative to: npm runs us at the root and tells where it was called. */
export function callerFolder({ root, environment }: Pick<CommandContext, 'root' | 'environment'>): string {
  return environment['INIT_CWD'] ?? root;
}
