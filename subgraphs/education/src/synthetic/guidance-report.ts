import type { Day } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { areasOn, type Area } from './area.ts';
import type { Counts, Report } from './report.ts';

const USERS_PER_THOUSAND = 6;
const COURSES_PER_THOUSAND = 0.12;

/** What the career centres of all counties count in a year. */
export function guidanceReport(startsOn: Day): Report {
  return {
    report: 'CAREER_GUIDANCE',
    startsOn,
    counties: new Map(areasOn(startsOn).map((area) => [area.code, countsOf(area, startsOn)])),
    divisions: [],
    head: 'TOTAL USERS',
    notPersons: ['TOTAL COURSES'],
  };
}

function countsOf({ code, population }: Area, startsOn: Day): Counts {
  const random = createRandom(`career guidance ${code} ${startsOn}`);
  const near = (perThousand: number) => Math.round(population * perThousand * (0.75 + 0.5 * random.next()));
  return { 'TOTAL USERS': near(USERS_PER_THOUSAND), 'TOTAL COURSES': near(COURSES_PER_THOUSAND) };
}
