import { withoutPasswords } from '../env.ts';
import { SamspillError } from '../errors.ts';

/** A fault as one sentence for whoever started the program: ours as it stands, any other without its stack. */
export function faultSentence(fault: unknown): string {
  if (fault instanceof SamspillError) return fault.message;
  const cause =
    fault instanceof Error ? `${fault.name}: ${fault.message.split('\n')[0] ?? ''}` : String(fault);
  return `The program stopped because of a fault in it (${withoutPasswords(cause)}).`;
}
