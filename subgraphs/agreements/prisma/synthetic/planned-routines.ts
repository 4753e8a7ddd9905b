import type { Day } from '@samspill/shared/day';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { rowsOfWing } from './other-wings.ts';
import { approvedOn, PLAN, type PlannedAgreement } from './plan.ts';
import type { Situation } from './routine-texts.ts';
import { subContracts } from './sub-contracts.ts';

type Unit = readonly [kind: 'NAV_OFFICE' | 'SCHOOL' | 'FOLLOW_UP_SERVICE', key: string];

/** A routine as it is agreed for one municipality or one county. */
export interface PlannedRoutine {
  readonly name: string;
  readonly agreementId: string;
  readonly from: Day;
  readonly situation: Situation;
  readonly units: readonly Unit[];
}

interface School {
  readonly number: string;
  readonly county: string;
  readonly municipality: string;
}

/** The routines of every county of today, under its newest agreement that has begun. */
export const PLANNED_ROUTINES: readonly PlannedRoutine[] = planRoutines();

function planRoutines(): readonly PlannedRoutine[] {
  const newest = new Map<string, PlannedAgreement>();
  for (const planned of PLAN) {
    const approved = planned.versions.some(({ approvals }) => approvedOn(approvals) !== null);
    if (approved && planned.from >= '2024-01-01' && planned.from <= STATE_DAY) {
      newest.set(planned.place.code, planned);
    }
  }
  const schools = rowsOfWing('education', 'schools').map((row): School => ({
    number: row('organisation_number'),
    county: row('county_code'),
    municipality: row('municipality_code'),
  }));
  const offices = rowsOfWing('labour', 'nav_offices')
    .filter((row) => row('state') === 'LIKELY_ACTIVE')
    .map((row) => ({
      number: row('unit_number'),
      county: row('county_code'),
      municipality: row('municipality_code'),
    }));
  return [...newest].flatMap(([county, planned]) => {
    const inCounty = ({ county: own }: { readonly county: string }) => own === county;
    return routinesOfCounty(planned, schools.filter(inCounty), offices.filter(inCounty));
  });
}

function routinesOfCounty(
  planned: PlannedAgreement,
  schools: readonly School[],
  offices: readonly School[],
): readonly PlannedRoutine[] {
  const { code } = planned.place;
  const service: Unit = ['FOLLOW_UP_SERVICE', `ot-${code}`];
  const numbers = (units: readonly School[], kind: Unit[0]) =>
    units.map(({ number }): Unit => [kind, number]);
  const routine = (situation: Situation, where: string, units: readonly Unit[]): PlannedRoutine => ({
    name: `${code} ${situation} ${where}`,
    agreementId: agreementFor(planned),
    from: planned.from,
    situation,
    units,
  });
  const places = [...new Set(schools.map(({ municipality }) => municipality))].sort();
  const ofPlaces = places.map((place) => {
    const here = ({ municipality }: School) => municipality === place;
    const known = place === '' ? [] : offices.filter(here);
    return routine('PUPIL_STOPS_DURING_YEAR', place, [
      ...numbers(known, 'NAV_OFFICE'),
      ...numbers(schools.filter(here), 'SCHOOL'),
      service,
    ]);
  });
  const trial =
    Number(code) % 3 === 0
      ? []
      : [...numbers(offices.slice(0, 3), 'NAV_OFFICE'), ...numbers(schools.slice(0, 3), 'SCHOOL')];
  return [
    ...ofPlaces,
    routine('YOUNG_PERSON_WITHOUT_CONTACT', '', [...numbers(offices, 'NAV_OFFICE'), service]),
    ...(trial.length > 0 ? [routine('COMBINED_MEASURE', '', [...trial, service])] : []),
    routine('ADULT_WITHOUT_UPPER_SECONDARY', '', numbers(offices, 'NAV_OFFICE')),
  ];
}

/** The sub-agreement on the follow-up of young people, or the county agreement where there is none. */
function agreementFor(planned: PlannedAgreement): string {
  const id = opaqueId(`sub-agreement ${planned.id} YOUTH_FOLLOW_UP`);
  return subContracts(planned).some((sub) => sub.id === id) ? id : planned.id;
}
