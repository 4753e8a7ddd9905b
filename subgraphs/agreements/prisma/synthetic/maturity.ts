import type { Day } from '@samspill/shared/day';

export type Area =
  'CAREER_GUIDANCE' | 'APEL' | 'BASIC_SKILLS' | 'UPPER_SECONDARY_AND_VET' | 'YOUTH_FOLLOW_UP';

export type Level = 'STRATEGIC' | 'ADMINISTRATIVE' | 'OPERATIVE';

/** What an agreement has come to cover, and at which levels the parties meet. */
export interface Maturity {
  readonly areas: readonly Area[];
  readonly levels: readonly Level[];
}

const AREAS: readonly Area[] = [
  'CAREER_GUIDANCE',
  'APEL',
  'BASIC_SKILLS',
  'UPPER_SECONDARY_AND_VET',
  'YOUTH_FOLLOW_UP',
];

const LEVELS: readonly Level[] = ['STRATEGIC', 'ADMINISTRATIVE', 'OPERATIVE'];

/** What is left out, by `county first-day`; the others since 2020 have all. */
const LEFT_OUT: Readonly<Record<string, readonly (Area | Level)[]>> = {
  '15 2020-01-01': ['APEL', 'BASIC_SKILLS'],
  '54 2020-01-01': ['APEL', 'STRATEGIC'],
  '38 2020-01-01': ['BASIC_SKILLS', 'OPERATIVE'],
  '15 2024-01-01': ['APEL'],
  '18 2024-01-01': ['BASIC_SKILLS', 'STRATEGIC'],
  '18 2027-01-01': AREAS,
  '31 2024-01-01': ['BASIC_SKILLS'],
  '39 2024-01-01': ['OPERATIVE'],
  '40 2024-01-01': ['STRATEGIC'],
  '50 2022-01-01': ['APEL'],
  '56 2024-01-01': ['APEL', 'STRATEGIC'],
};

/** What an agreement covers: more from period to period, and not the same in every county. */
export function maturityOf(county: string, from: Day): Maturity {
  const left = from < '2018-01-01' ? leftOutBefore(Number(county), from) : LEFT_OUT[`${county} ${from}`];
  const kept = <Word extends Area | Level>(words: readonly Word[]) =>
    words.filter((word) => left?.includes(word) !== true);
  return { areas: kept(AREAS), levels: kept(LEVELS) };
}

function leftOutBefore(county: number, from: Day): readonly (Area | Level)[] {
  const early = from < '2012-01-01';
  const late = from >= '2016-01-01';
  return [
    ...((early && county % 2 === 0) || (!late && county % 5 === 0) || county % 7 === 0
      ? (['APEL'] as const)
      : []),
    ...(early || (!late && county % 3 === 0) || county % 8 === 0 ? (['BASIC_SKILLS'] as const) : []),
    ...(early || (!late && county % 4 !== 0) || county % 9 === 0 ? (['STRATEGIC'] as const) : []),
    ...(early && county % 3 === 0 ? (['OPERATIVE'] as const) : []),
  ];
}
