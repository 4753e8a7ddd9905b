import type { Answered } from './ask-inquiry.ts';
import { compareData } from './compare-data.ts';
import { compareRows, type Subjects } from './compare-rows.ts';
import type { Expectation } from './expectation.ts';
import type { Inquiry } from './inquiry.ts';

/** How an answer differs from what it has to be, one line each; none where it does not. */
export function compare(
  expected: Expectation,
  answered: Answered,
  { inquiry, subjects }: { readonly inquiry: Inquiry; readonly subjects: Subjects },
): readonly string[] {
  const given = [...new Set(answered.errorCodes)].sort().join(', ');
  const wanted = [...expected.errorCodes].sort().join(', ');
  const errors = given === wanted ? [] : [`The codes of the errors are "${given}" and not "${wanted}".`];
  return [
    ...errors,
    ...compareData(expected.data, answered.data),
    ...compareRows(expected.rows, answered.rows, { viewer: inquiry.asker.viewer, subjects }),
  ];
}
