import type {
  CostSums,
  ExplainedCost,
  ExplainedFetch,
  ExplainedPart,
  Explanation,
} from '@samspill/shared/explanation';
import { printRun } from './print-run.ts';
import { wrapWords } from './wrap-words.ts';

/** Writes an explanation for people: what the plan is in all, the plan as a tree, and what was done. */
export function printExplanation(explanation: Explanation): string {
  const { plan, run } = explanation;
  const tree = plan === null ? [] : ['', ...linesOf(plan, explanation.fetches)];
  const done = run === null ? [] : ['', printRun(run)];
  return [summaryOf(explanation), ...tree, ...done].join('\n');
}

function summaryOf({ plan, fetches, cost }: Explanation): string {
  if (plan === null) return 'Nothing has to be fetched.';
  const requests = new Set(fetches.map(({ group }) => group)).size;
  const subgraphs = [...new Set(fetches.map(({ subgraph }) => subgraph))].sort();
  const sums = [counted(fetches.length, 'fetch', 'fetches'), counted(requests, 'request', 'requests')];
  return `${sums.join(' in ')}: ${subgraphs.join(', ')}${cost === null ? '' : `\n${costLine(cost)}`}`;
}

function costLine({ estimated, actual }: ExplainedCost): string {
  const words = ({ type, field }: CostSums) => `${type} for objects, ${field} for fields`;
  return `cost: at most ${words(estimated)}${actual === null ? '' : `; actual ${words(actual)}`}`;
}

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

const WIDTH = 110;

/** The lines of a part; those of its own parts stand behind branches. */
function linesOf(part: ExplainedPart, fetches: readonly ExplainedFetch[]): readonly string[] {
  if ('fetch' in part) return fetchLines(part.fetch, fetches);
  const [heading, parts] = 'inTurn' in part ? ['in turn', part.inTurn] : ['at once', part.atOnce];
  const branches = parts.map((inner, index) => {
    const isLast = index === parts.length - 1;
    return linesOf(inner, fetches).map((line, at) => {
      if (at === 0) return `${isLast ? '└─' : '├─'} ${line}`;
      return `${isLast ? '  ' : '│ '} ${line}`;
    });
  });
  return [heading, ...branches.flat()];
}

function fetchLines(number: number, fetches: readonly ExplainedFetch[]): readonly string[] {
  const fetch = fetches[number];
  if (!fetch) return [];
  const { subgraph, kind, path, represents, selects, group } = fetch;
  const companions = fetches.flatMap((other, at) =>
    at !== number && other.group === group ? `#${at + 1}` : [],
  );
  const facts = [
    `#${number + 1} ${subgraph}`,
    ...(kind === 'mutation' ? ['mutation'] : []),
    ...(path === '' ? [] : [`at ${path}`]),
    ...(companions.length === 0 ? [] : [`with ${companions.join(', ')}`]),
  ];
  return [
    facts.join(' · '),
    ...(represents ?? []).map((text) => `   for  ${text}`),
    ...wrapWords(selects, WIDTH).map((line, at) => `${at === 0 ? '   asks' : '       '} ${line}`),
  ];
}
