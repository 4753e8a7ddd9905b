import type { Answered } from './ask-inquiry.ts';
import { compareData } from './compare-data.ts';
import { compareRows, type Subjects } from './compare-rows.ts';
import type { Expectation } from './expectation.ts';

/** How the answers to what was asked at one time, and the logs, differ from what they have to be, one line each. */
export function compare(
  expected: readonly Expectation[],
  { answers, rows }: Answered,
  subjects: Subjects,
): readonly string[] {
  const differences = expected.flatMap(({ data, errorCodes }, at) => {
    const given = [...new Set(answers[at]?.errorCodes)].sort().join(', ');
    const wanted = [...errorCodes].sort().join(', ');
    const errors = given === wanted ? [] : [`The codes of the errors are "${given}" and not "${wanted}".`];
    return [...errors, ...compareData(data, answers[at]?.data)];
  });
  const wanted = expected.flatMap((one) => one.rows);
  return [...differences, ...compareRows(wanted, rows, subjects)];
}
