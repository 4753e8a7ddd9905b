import type { SeriesFacts } from '@samspill/shared/series';
import type { MadeFile } from '../made-file.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraphs.ts';
import { markdownTable } from './markdown-table.ts';

/** The series that each subgraph gives. */
export type SeriesOfSubgraphs = Readonly<Record<SubgraphName, readonly SeriesFacts[]>>;

const INTRODUCTION = `# Data dictionary

Every series of figures in the graph, made by \`npm run reference\` from what each subgraph says of them in \`src/series.ts\`; a test compares. An answer names its series by \`indicator\` and \`unit\`.

**Hidden below** is the owner's rule: counts from 1 up to, not with, this number are not shown; where the owner publishes the series, it has hidden them before. **Smallest base** is the number of persons below which a share is not shown. What is hidden is null with \`suppressed\` and a reason, never zero. **Controller** is who answers by law for the data that the figures are counted from. **Updated** is the day of which invented figures tell; of published ones it is the day on which the file was loaded, which \`Statistic.updatedOn\` gives.`;

const HEAD = [
  'Indicator',
  'What it counts',
  'Unit',
  'Owner',
  'Hidden below',
  'Smallest base',
  'Controller',
  'Source',
  'Real',
  'Updated',
  'Fields',
];

/** Tells every series in a table for each subgraph. */
export function printDataDictionary(series: SeriesOfSubgraphs): MadeFile {
  const tables = SUBGRAPH_NAMES.filter((name) => series[name].length > 0).map(
    (name) => `## Series of ${name}\n\n${markdownTable(HEAD, series[name].map(rowOf))}`,
  );
  return { path: 'docs/data-dictionary.md', text: `${[INTRODUCTION, ...tables].join('\n\n')}\n` };
}

function rowOf({ indicator, meaning, unit, rule, controller, source, ...series }: SeriesFacts) {
  return [
    `\`${indicator}\``,
    meaning,
    unit,
    rule.owner,
    rule.threshold === null ? 'none' : String(rule.threshold),
    rule.smallestDenominator === null ? '–' : String(rule.smallestDenominator),
    controller,
    source,
    series.synthetic ? 'synthetic' : 'real',
    series.updatedOn ?? (series.file === undefined ? '' : `when \`${series.file}\` was loaded`),
    series.fields.map((field) => `\`${field}\``).join(', '),
  ];
}
