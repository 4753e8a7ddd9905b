import type { IwThemeCode } from '../generated/graph.ts';
import type { IwThemeResolvers } from '../generated/resolvers.ts';

const NAMES: Readonly<Record<IwThemeCode, string>> = {
  SICK_LEAVE_ROUTINES: 'Sykefraværsrutiner',
  FOLLOW_UP_TALKS: 'Oppfølgingssamtaler',
  DUTY_TO_FACILITATE: 'Tilretteleggingsplikt',
  REPEATED_SICK_LEAVE: 'Langvarig eller hyppig gjentakende sykefravær',
  WORK_ENVIRONMENT: 'Arbeidsmiljø',
  CHANGE_AND_RESTRUCTURING: 'Endring og omstilling',
  LIFE_PHASES: 'Livsfaseorientert personalpolitikk',
  COOPERATION_OF_THE_PARTIES: 'Partssamarbeid',
};

/** A theme of a plan with its Norwegian name. */
export const IwTheme = {
  name: ({ code }) => NAMES[code],
} satisfies IwThemeResolvers;
