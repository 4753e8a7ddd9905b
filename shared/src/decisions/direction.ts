import type { DataOwner } from './data-category.ts';

/** Both ends of a way across the border between the sectors. */
interface DirectionFacts {
  /** Whose data it is. */
  readonly owner: DataOwner;
  /** The side of the viewer, which signs the relation. */
  readonly viewerSide: DataOwner;
  readonly meaning: string;
}

/** The two ways that data about a person can go. */
export const DIRECTIONS = {
  /** Fra NAV til fylkeskommunen. */
  LABOUR_TO_EDUCATION: {
    owner: 'labour',
    viewerSide: 'education',
    meaning: 'From NAV to the county education administration (fra NAV til fylkeskommunen).',
  },
  /** Fra fylkeskommunen til NAV. */
  EDUCATION_TO_LABOUR: {
    owner: 'education',
    viewerSide: 'labour',
    meaning: 'From the county education administration to NAV (fra fylkeskommunen til NAV).',
  },
} as const satisfies Readonly<Record<string, DirectionFacts>>;

export type Direction = keyof typeof DIRECTIONS;

/** Which way the data of an owner goes to the other sector. */
export function directionFrom(owner: DataOwner): Direction {
  return owner === 'labour' ? 'LABOUR_TO_EDUCATION' : 'EDUCATION_TO_LABOUR';
}
