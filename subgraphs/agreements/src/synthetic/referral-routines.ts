import { decodeTable } from '@samspill/shared/reference/decode-table';
import { readFileSync } from 'node:fs';

/** The routine that referrals of a county are invented along, with the offices that it is for. */
export interface ReferralRoutine {
  readonly id: string;
  readonly responseDays: number | null;
  readonly offices: readonly string[];
}

/** The situation in which both services ask each other, in every county. */
const SITUATION = 'YOUNG_PERSON_WITHOUT_CONTACT';
/** What a follow-up service is named by, before the code of its county. */
const SERVICE = 'ot-';

/** The routines of the reference data for young people without contact, by the code of the county. */
export function referralRoutines(): ReadonlyMap<string, ReferralRoutine> {
  const units = rowsOf('routine_units');
  const routines = rowsOf('interaction_routines').filter(([, , situation]) => situation === SITUATION);
  return new Map(
    routines.flatMap(([id = '', , , days = '']) => {
      const own = units.filter(([routineId]) => routineId === id);
      const service = own.find(([, kind]) => kind === 'FOLLOW_UP_SERVICE')?.[2];
      const offices = own.flatMap(([, kind, key = '']) => (kind === 'NAV_OFFICE' ? [key] : []));
      if (service === undefined || offices.length === 0) return [];
      const responseDays = days === '' ? null : Number(days);
      return [[service.slice(SERVICE.length), { id, responseDays, offices }] as const];
    }),
  );
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const url = new URL(`../../prisma/seed/${file}.csv`, import.meta.url);
  return decodeTable(file, readFileSync(url))
    .slice(1)
    .map(({ cells }) => cells);
}
