import type { Day } from '@samspill/shared/day';
import type { Contract, ContractVersion, Signing } from './contract.ts';
import { approvedOn, type PlannedAgreement, type PlannedVersion } from './plan.ts';
import type { Approvals } from './turns.ts';

/** Where every invented agreement and event comes from. */
export const SYNTHETIC = 'synthetic';

/** A county agreement in full. */
export function countyContract(planned: PlannedAgreement): Contract {
  return {
    id: planned.id,
    kind: 'COUNTY',
    parentId: null,
    synthetic: true,
    source: SYNTHETIC,
    counties: [planned.place.code],
    versions: planned.versions.map((version) => contractVersion(planned, version)),
    ending: planned.ending,
    predecessors: planned.predecessors,
  };
}

/** Those who sign for a county: its NAV county units first, then the county authority, or another while it is not there yet. */
export function signings(
  { place, from, onBehalfBecause }: PlannedAgreement,
  approvals: Approvals,
): readonly Signing[] {
  const nav = place.navUnits.map((unit): Signing => ({
    ...unit,
    role: 'NAV_COUNTY_UNIT',
    approvedOn: approvals.nav,
    onBehalfBecause: null,
  }));
  const authority: Signing = {
    ...place.authority,
    role: 'COUNTY_EDUCATION_ADMINISTRATION',
    approvedOn: approvals.authority,
    onBehalfBecause: approvals.authority !== null && approvals.authority < from ? onBehalfBecause : null,
  };
  return [...nav, authority];
}

/** `2024–2027`, or `fra 2024` where no end is agreed. */
export function yearsOf(from: Day, to: Day | null): string {
  return to === null ? `fra ${from.slice(0, 4)}` : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
}

function contractVersion(
  planned: PlannedAgreement,
  { to, areas, categories, approvals, event }: PlannedVersion,
): ContractVersion {
  const { place, from } = planned;
  const units = place.navUnits.map(({ name }) => name).join(', ');
  const date = approvedOn(approvals);
  return {
    title: `Fylkesavtale mellom ${units} og ${place.authority.name} ${yearsOf(from, to)} (syntetisk)`,
    from,
    to,
    areas,
    categories,
    parties: signings(planned, approvals),
    event: event === null || date === null ? null : { kind: event, date },
  };
}
