import type { Answered } from './ask-inquiry.ts';
import type { ExpectedRow } from './expectation.ts';
import type { OpenGraph } from './open-graph.ts';

export type Subjects = OpenGraph['subjects'];
type Row = Answered['rows'][number];

/** How the rows of the logs differ from those that have to be there, each once and in any order, one line each. */
export function compareRows(
  expected: readonly ExpectedRow[],
  given: readonly Row[],
  subjects: Subjects,
): readonly string[] {
  const left = [...given];
  const found = expected.flatMap((row) => {
    const subject = subjects[row.owner].get(row.personId ?? '') ?? null;
    const { owner, category, way, outcome } = row;
    const name = `The row of ${row.personId ?? 'nobody'}, ${category}, ${way}, ${outcome}`;
    // Citizens who see their own are named as the log names its subjects.
    const viewer = way === 'CITIZEN' && outcome === 'PERMIT' ? subject : row.viewer;
    const at = left.findIndex(
      (one) =>
        [one.owner, one.viewer_subject, one.subject, one.category, one.way, one.outcome].join() ===
        [owner, viewer, subject, category, way, outcome].join(),
    );
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one === undefined) return [`${name} is not in the log.`];
    const isRight = one.purpose === row.purpose && hasGrounds(one, row);
    return isRight ? [] : [`${name} has other grounds: ${JSON.stringify(one)}.`];
  });
  return [...found, ...left.map((row) => `Nobody asked for this row of the log: ${JSON.stringify(row)}.`)];
}

/** A permission to the other sector stands on a basis, one of the agreements, and one of the consents where it needs one. */
function hasGrounds(row: Row, { grounds, outcome }: ExpectedRow): boolean {
  if (outcome === 'REFUSE') return true;
  if (grounds === null) return row.basis === null && row.agreement_id === null && row.consent_id === null;
  const { basis, agreements, consents } = grounds;
  const isConsented = consents === null ? row.consent_id === null : consents.includes(row.consent_id ?? '');
  return row.basis === basis && agreements.includes(row.agreement_id ?? '') && isConsented;
}
