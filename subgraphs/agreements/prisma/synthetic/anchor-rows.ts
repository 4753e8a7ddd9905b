import type { CsvRow } from './csv.ts';
import { approvedOn, PLAN, type PlannedAgreement } from './plan.ts';
import { subContracts } from './sub-contracts.ts';

/** How many career centres the education subgraph has in each county of today: a test holds it to that. */
export const CENTRES: Readonly<Record<string, number>> = {
  '03': 2,
  '11': 2,
  '15': 2,
  '18': 3,
  '31': 1,
  '32': 2,
  '33': 2,
  '34': 3,
  '39': 1,
  '40': 1,
  '42': 2,
  '46': 3,
  '50': 2,
  '55': 2,
  '56': 1,
};

/** Each centre is anchored in the sub-agreements on career guidance of its county, or in the county agreement where there is none. */
export function anchorRows(): readonly CsvRow[] {
  return PLAN.filter(isOfToday).flatMap((planned) =>
    Array.from({ length: CENTRES[planned.place.code] ?? 0 }, (_, at) => ({
      career_centre_id: `kks-${planned.place.code}-${at + 1}`,
      agreement_id: anchorOf(planned),
    })),
  );
}

function isOfToday({ from, versions }: PlannedAgreement): boolean {
  const approved = versions.some(({ approvals }) => approvedOn(approvals) !== null);
  return approved && from >= '2024-01-01' && versions[0].areas.includes('CAREER_GUIDANCE');
}

function anchorOf(planned: PlannedAgreement): string {
  const sub = subContracts(planned).find(({ versions }) => versions[0]?.areas.includes('CAREER_GUIDANCE'));
  return sub?.id ?? planned.id;
}
