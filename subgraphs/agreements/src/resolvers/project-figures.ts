import { yearPeriod } from '@samspill/shared/period';
import { statisticOf, type Statistic } from '@samspill/shared/statistic';
import { countsBy } from '@samspill/shared/suppression/counts-by';
import { publishTables } from '@samspill/shared/suppression/publish-tables';
import type { ProjectCount } from '../data/projects.ts';
import { PROJECT_DESTINATIONS, PROJECT_PARTICIPANTS } from '../series/joint-project.ts';

type Destination = ProjectCount['destination'];

const DESTINATIONS = Object.keys(PROJECT_DESTINATIONS) as readonly Destination[];

/**
 * The figures of a project, oldest year first, of each year the participants and then where they were. A year is one
 * table whose total is the participants: what is hidden in it is decided for all of it together.
 */
export function projectFigures(counts: readonly ProjectCount[]): readonly Statistic[] {
  const years = [...new Set(counts.map(({ year }) => year))].sort((one, other) => one - other);
  return years.flatMap((year) =>
    figuresOfYear(
      year,
      counts.filter((count) => count.year === year),
    ),
  );
}

function figuresOfYear(year: number, counts: readonly ProjectCount[]): readonly Statistic[] {
  const rows = counts.map(({ destination, count }) => ({ destination, count }));
  const table = publishTables(PROJECT_PARTICIPANTS.rule, [countsBy(rows, [['destination']])]);
  const period = yearPeriod(year);
  return [null, ...DESTINATIONS].flatMap((destination) => {
    const cell = table.at(destination === null ? {} : { destination });
    const series = destination === null ? PROJECT_PARTICIPANTS : PROJECT_DESTINATIONS[destination];
    return cell === undefined ? [] : [statisticOf(cell.decision, series, { period, value: cell.count })];
  });
}
