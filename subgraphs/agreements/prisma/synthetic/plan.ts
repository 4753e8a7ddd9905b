import { addDays, type Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import { AGREED_PERIODS, MADE_OF, type AgreedPeriod } from './agreed-periods.ts';
import { maturityOf, type Area, type Level } from './maturity.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { PLACES, type Place } from './places.ts';
import { selectedCategories } from './selected-categories.ts';
import { TURNS, type Approvals, type Ending } from './turns.ts';

/** One version of an agreement, with what was said of it when the last party approved. */
export interface PlannedVersion {
  readonly to: Day | null;
  readonly areas: readonly Area[];
  readonly categories: readonly DataCategory[];
  readonly approvals: Approvals;
  readonly event: 'SIGNED' | 'RENEWED' | 'RENEGOTIATED' | 'EXTENDED' | null;
}

/** A county agreement as it was lived, from which every row follows. */
export interface PlannedAgreement {
  readonly id: string;
  readonly place: Place;
  readonly from: Day;
  readonly versions: readonly [PlannedVersion, ...PlannedVersion[]];
  readonly levels: readonly Level[];
  readonly ending: Ending | null;
  readonly predecessors: readonly string[];
  /** Why another approves for the county authority before the first day; null when it does so itself. */
  readonly onBehalfBecause: string | null;
}

/** Every county agreement there has been, with its place in time. */
export const PLAN: readonly PlannedAgreement[] = AGREED_PERIODS.map(planAgreement);

/** The day on which the last party approved a version; null while one has not. */
export function approvedOn({ nav, authority }: Approvals): Day | null {
  return nav === null || authority === null ? null : nav > authority ? nav : authority;
}

function planAgreement([county, from, to]: AgreedPeriod): PlannedAgreement {
  const place = PLACES[county];
  if (place === undefined) throw new Error(`There is no county ${county}.`);
  const {
    ending = null,
    approvals = usualApprovals(county, from),
    revision,
  } = TURNS[`${county} ${from}`] ?? {};
  const { areas, levels } = maturityOf(county, from);
  const categories = selectedCategories(county, from);
  const before = periodsBefore(county, from);
  const approved = approvedOn(approvals) !== null;
  const renewed = before.some(([code, , end]) => code === county && end === addDays(from, -1));
  const first: PlannedVersion = {
    to,
    areas,
    categories,
    approvals,
    event: !approved ? null : renewed ? 'RENEWED' : 'SIGNED',
  };
  const second = revision && {
    ...revision,
    areas: [...areas, ...revision.added],
    categories: [...categories, ...revision.selected],
  };
  return {
    id: idOf([county, from, to]),
    place,
    from,
    versions: second ? [first, second] : [first],
    levels,
    ending,
    predecessors: approved ? before.map(idOf) : [],
    onBehalfBecause: onBehalf(place, before),
  };
}

function idOf([county, from]: AgreedPeriod): string {
  return opaqueId(`county agreement ${county} ${from}`);
}

/** Some weeks before the first day, NAV first. */
function usualApprovals(county: string, from: Day): Approvals {
  const spread = Number(county);
  return { nav: addDays(from, -20 - (spread % 10)), authority: addDays(from, -4 - (spread % 7)) };
}

/** The agreements whose place one took: the county's own before it, else those of the counties it was made of. */
function periodsBefore(county: string, from: Day): readonly AgreedPeriod[] {
  const last = (code: string) =>
    AGREED_PERIODS.filter(([other, begun]) => other === code && begun < from).slice(-1);
  const own = last(county);
  return own.length > 0 ? own : (MADE_OF[county] ?? []).flatMap(last);
}

function onBehalf(place: Place, before: readonly AgreedPeriod[]): string | null {
  const [first, ...others] = before.filter(([code]) => code !== place.code);
  if (first === undefined) return null;
  const who = others.length > 0 ? 'Fellesnemnda' : PLACES[first[0]]?.authority.name;
  return `${who ?? ''} godkjente, for ${place.authority.name} var ikke dannet ennå.`;
}
