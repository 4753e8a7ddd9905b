import type { EditionQuestion } from './edition-questions.ts';
import { THING_IDS } from './open-edition-subgraph.ts';

/** An answer as it came, with the editions that can have given it: the last one when it was asked, and when it came. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly text: string;
  readonly earliest: number;
  readonly latest: number;
}

/** What an answer is: right, not there, or not from one edition alone that was in use meanwhile. */
export type Verdict = 'right' | 'lost' | 'mixture';

/** Judges an answer; `edition` is the one that it says it is from. */
export function judgeAnswer(
  { read }: EditionQuestion,
  { status, text, earliest, latest }: ReceivedAnswer,
): { readonly verdict: Verdict; readonly edition?: number } {
  const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: unknown };
  if (status !== 200 || errors !== undefined || !data) return { verdict: 'lost' };
  const { description, colours, shapes } = read(data);
  if (colours.length !== THING_IDS.length || ![0, THING_IDS.length].includes(shapes.length)) {
    return { verdict: 'lost' };
  }
  const edition = Number(/^Edition (\d+)$/.exec(description)?.[1]);
  const [colour, shape] = edition % 2 === 0 ? ['north', 'south'] : ['south', 'north'];
  const isOne = colours.every((text) => text === colour) && shapes.every((text) => text === shape);
  return { verdict: isOne && earliest <= edition && edition <= latest ? 'right' : 'mixture', edition };
}
