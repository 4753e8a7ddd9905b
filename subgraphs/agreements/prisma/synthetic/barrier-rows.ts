import { createRandom } from '@samspill/shared/synthetic/random';
import type { CsvRow } from './csv.ts';
import { approvedOn, type PlannedAgreement } from './plan.ts';

const BARRIERS: readonly (readonly [kind: string, text: string])[] = [
  ['MANDATE', 'Partene kan ikke bestemme over hverandres tiltak'],
  ['REGULATIONS', 'Regler om stønad og opplæring lar seg vanskelig forene'],
  ['BUDGETS', 'Det er uklart hvem som betaler for kombinerte tiltak'],
  ['SECTOR_CULTURE', 'Sektorene bruker ulike ord om de samme ungdommene'],
  ['CAPACITY', 'Det er for få veiledere til å følge opp alle'],
];

/** What the parties of an agreement of 2020 or later say stands in the way; some say nothing. */
export function barrierRows({ id, from, versions }: PlannedAgreement): readonly CsvRow[] {
  if (from < '2020-01-01' || versions.every(({ approvals }) => approvedOn(approvals) === null)) return [];
  const random = createRandom(`barriers ${id}`);
  return BARRIERS.filter(() => random.chance(0.35)).map(([kind, text], at) => ({
    agreement_id: id,
    position: at + 1,
    kind,
    text,
    since: random.chance(0.3) ? null : Number(from.slice(0, 4)) - random.int(0, 6),
  }));
}
