import type { Day } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { areasOn, type Area } from './area.ts';
import { divide } from './divide.ts';
import type { Counts, Report } from './report.ts';

const CONTRACTS_PER_THOUSAND = 8.6;
const WITHOUT_PLACE_PER_THOUSAND = 0.9;
const ENDED_EARLY = 0.07;

/** Why contracts end early, as the code list of 2024 has it. */
const REASONS = {
  PERSONAL: 0.34,
  WRONG_CHOICE: 0.2,
  OTHER_OR_NOT_STATED: 0.22,
  FOUND_WORK: 0.08,
  BREACH_OF_RULES: 0.08,
  ECONOMIC: 0.03,
  MOVED: 0.05,
};

/** What all counties count of apprenticeships in a year. */
export function apprenticeshipReport(startsOn: Day): Report {
  return {
    report: 'APPRENTICESHIP',
    startsOn,
    counties: new Map(areasOn(startsOn).map((area) => [area.code, countsOf(area, startsOn)])),
    divisions: [
      { total: 'TOTAL ENDED_EARLY', parts: Object.keys(REASONS).map((reason) => `REASON ${reason}`) },
    ],
    head: 'TOTAL CONTRACTS',
  };
}

function countsOf({ code, population, leftShare }: Area, startsOn: Day): Counts {
  const name = `apprenticeship ${code} ${startsOn}`;
  const random = createRandom(name);
  const near = (number: number) => Math.round(number * (0.9 + 0.2 * random.next()));
  const contracts = near(population * CONTRACTS_PER_THOUSAND);
  const ended = near((contracts * ENDED_EARLY * leftShare) / 3.2);
  return {
    'TOTAL CONTRACTS': contracts,
    'TOTAL ENDED_EARLY': ended,
    'TOTAL WITHOUT_PLACE': near(population * WITHOUT_PLACE_PER_THOUSAND),
    ...divide(name, ended, ['REASON', REASONS]),
  };
}
