import { addDays, type Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { Contract, ContractVersion } from './contract.ts';
import { signings, SYNTHETIC, yearsOf } from './county-contract.ts';
import type { Area } from './maturity.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { approvedOn, type PlannedAgreement, type PlannedVersion } from './plan.ts';
import { categoriesOfArea } from './selected-categories.ts';
import type { Ending } from './turns.ts';

const NAMES: Readonly<Record<Area, string>> = {
  YOUTH_FOLLOW_UP: 'ungdomsoppfølging',
  CAREER_GUIDANCE: 'karriereveiledning',
  APEL: 'realkompetansevurdering',
  UPPER_SECONDARY_AND_VET: 'videregående opplæring og yrkesfag',
  BASIC_SKILLS: 'grunnleggende ferdigheter',
};

const IN_ORDER = Object.keys(NAMES) as readonly Area[];

/** A sub-agreement is approved this long after its county agreement. */
const DAYS_AFTER = 30;

/** The sub-agreements of a county agreement, each for one of its areas: one or none before 2024, up to three since. */
export function subContracts(planned: PlannedAgreement): readonly Contract[] {
  if (planned.from < '2016-01-01' || planned.from > STATE_DAY) return [];
  const approved = planned.versions.filter(({ approvals }) => approvedOn(approvals) !== null);
  const toldApart = approved.filter(({ to }, place) => to !== approved[place - 1]?.to);
  if (toldApart.length === 0) return [];
  const areas = IN_ORDER.filter((area) => planned.versions[0].areas.includes(area));
  return areas.slice(0, howMany(planned)).map((area) => subContract(planned, area, toldApart));
}

function howMany({ place, from, ending }: PlannedAgreement): number {
  const spread = Number(place.code);
  if (from < '2024-01-01') return spread % 2;
  return ending !== null ? 1 : place.code === '03' ? 3 : spread % 4;
}

/** One sub-agreement, with a version for each of those above it that is agreed to another last day. */
function subContract(planned: PlannedAgreement, area: Area, above: readonly PlannedVersion[]): Contract {
  const { place, ending, id } = planned;
  return {
    id: opaqueId(`sub-agreement ${id} ${area}`),
    kind: 'SUB',
    parentId: id,
    synthetic: true,
    source: SYNTHETIC,
    counties: [place.code],
    versions: above.map((version, number) => subVersion(planned, area, { ...version, number })),
    ending: ending && endedWithTheOneAbove(ending),
    predecessors: [],
  };
}

function subVersion(
  planned: PlannedAgreement,
  area: Area,
  { to, categories, approvals: { nav, authority }, number }: PlannedVersion & { readonly number: number },
): ContractVersion {
  const { place, from } = planned;
  const later = (day: Day | null): Day | null => (day === null ? null : addDays(day, DAYS_AFTER));
  const approvals = { nav: later(nav), authority: later(authority) };
  const date = approvedOn(approvals);
  return {
    title: `Delavtale om ${NAMES[area]} i ${place.name} ${yearsOf(from, to)} (syntetisk)`,
    from,
    to,
    areas: [area],
    categories: categoriesOfArea(area, categories),
    parties: signings(planned, approvals),
    event: date === null ? null : { kind: number === 0 ? 'SIGNED' : 'EXTENDED', date },
  };
}

function endedWithTheOneAbove(ending: Ending): Ending {
  return { ...ending, kind: 'TERMINATED', text: 'Fylkesavtalen som delavtalen hører under, tok slutt.' };
}
