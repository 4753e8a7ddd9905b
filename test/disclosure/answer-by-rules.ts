import type { Answered, Answerer } from './ask-inquiry.ts';
import { drawWorld, UNKNOWN_ID } from './draw-world.ts';
import { expectOf } from './expect.ts';
import { ExpectedRefusal, type ExpectedRow } from './expectation.ts';
import type { Examination } from './run-disclosure.ts';
import { RULES, type Rules } from './rules.ts';

/** An examination of a gate that is nothing but rules, so that wrong ones can be tried without a graph. */
export function examinationOf(gate: Rules): Examination {
  const names = new Map(drawWorld(1, 0).persons.map(({ id }) => [id, id]));
  return {
    write: () => Promise.resolve(),
    subjects: { education: names, labour: names, agreements: names },
    answer: answerByRules(gate),
    rules: RULES,
  };
}

/** Answers and logs as a graph would whose gate has these rules. */
export function answerByRules(rules: Rules): Answerer {
  return (inquiries, world): Promise<Answered> => {
    const expected = inquiries.map((inquiry) => expectOf(world, inquiry, rules));
    const answers = expected.map(({ data, errorCodes }) => ({
      data: shown(data),
      errorCodes: [...errorCodes],
    }));
    const rows = expected.flatMap((one) => one.rows).map((row, at) => ({ ...logged(row), id: at + 1 }));
    return Promise.resolve({ answers, rows });
  };
}

function logged({ personId, grounds, viewer, ...row }: ExpectedRow) {
  const isOwnRow = row.way === 'CITIZEN' && row.outcome === 'PERMIT';
  return {
    ...row,
    subject: personId === UNKNOWN_ID ? null : personId,
    viewer_subject: isOwnRow ? (personId ?? viewer) : viewer,
    basis: grounds?.basis ?? null,
    agreement_id: grounds?.agreements[0] ?? null,
    consent_id: grounds?.consents?.[0] ?? null,
  };
}

function shown(value: unknown): unknown {
  if (value instanceof ExpectedRefusal) {
    const code = value.code ?? 'AGREEMENT_NOT_IN_FORCE';
    return { __typename: 'AccessRefused', code, message: '', missing: [code], remedy: '' };
  }
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner)]));
}
