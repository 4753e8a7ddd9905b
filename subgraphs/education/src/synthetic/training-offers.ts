import { addDays } from '@samspill/shared/day';
import type { Cells } from '@samspill/shared/reference/cell';
import { createRandom } from '@samspill/shared/synthetic/random';
import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { CENTRE_PLACES } from './centre-places.ts';
import { VOCATIONAL_PROGRAMMES } from './vocational-programmes.ts';

const BASIC_SKILLS = [
  'Lesing og skriving',
  'Regning i hverdag og arbeid',
  'Digitale ferdigheter',
  'Muntlig norsk på jobb',
] as const;

/** The offers that adults have after the state day: courses in basic skills, and modules of vocational programmes. */
export function trainingOfferTables(): readonly SyntheticTable[] {
  const skills = Object.entries(CENTRE_PLACES).flatMap(basicSkillsOf);
  const modules = Object.keys(CENTRE_PLACES).flatMap(modulesOf);
  return [
    {
      table: 'basic_skills_offer',
      key: ['county_code', 'starts_on', 'provider', 'name'],
      count: skills.length,
      rows: () => skills,
    },
    {
      table: 'modular_training',
      key: ['county_code', 'starts_on', 'programme_code'],
      count: modules.length,
      rows: () => modules,
    },
  ];
}

function basicSkillsOf([county, places]: readonly [string, readonly string[]]): readonly Cells[] {
  return places.flatMap((place) =>
    BASIC_SKILLS.flatMap((name, at) => {
      const random = createRandom(`basic skills ${county} ${place} ${name}`);
      if (at > 0 && random.chance(0.4)) return [];
      return [
        {
          county_code: county,
          provider: `Voksenopplæringen i ${place} (syntetisk)`,
          name,
          starts_on: addDays(STATE_DAY, random.int(20, 200)),
          places: String(random.int(8, 16)),
        },
      ];
    }),
  );
}

function modulesOf(county: string): readonly Cells[] {
  const random = createRandom(`modular training ${county}`);
  const first = random.int(0, VOCATIONAL_PROGRAMMES.length - 1);
  return Array.from({ length: random.int(2, 4) }, (_, at) => ({
    county_code: county,
    programme_code: VOCATIONAL_PROGRAMMES[(first + 3 * at) % VOCATIONAL_PROGRAMMES.length] ?? '',
    starts_on: random.pick(['2027-01-11', '2027-02-01', '2027-08-16']),
    places: String(random.int(10, 30)),
  }));
}
