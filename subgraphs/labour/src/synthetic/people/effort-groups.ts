import { addDays } from '@samspill/shared/day';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedRegistration } from './registrations.ts';

/** Most of the young need some help, and few need it lastingly. */
const GROUPS = [
  'STANDARD',
  'STANDARD',
  'STANDARD',
  'SITUATIONAL',
  'SITUATIONAL',
  'SITUATIONAL',
  'SITUATIONAL',
  'SPECIALLY_ADAPTED',
  'SPECIALLY_ADAPTED',
  'PERMANENTLY_ADAPTED',
];
/** How many days after the registration NAV decides, at most. */
const LATEST = 40;

/** The decisions of how much help persons need; nobody has one who was registered or has left before it was made. */
export function effortGroupTable(registrations: readonly InventedRegistration[]): SyntheticTable {
  const rows = registrations.flatMap(({ person, registeredOn, endedOn }) => {
    const random = createRandom(`effort group ${person.id}`);
    const decidedOn = addDays(registeredOn, random.int(1, LATEST));
    if (decidedOn > (endedOn ?? STATE_DAY)) return [];
    return [{ person_id: person.id, effort_group: random.pick(GROUPS), decided_on: decidedOn }];
  });
  return { table: 'effort_group_decision', key: ['person_id'], count: rows.length, rows: () => rows };
}
