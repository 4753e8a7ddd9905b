import { NAV_UNITS_OF_COUNTIES } from '../../src/synthetic/nav-units-of-counties.ts';

/** One who can sign: its name in the text, and its number where it is an organisation of today. */
export interface Signatory {
  readonly name: string;
  readonly number: string | null;
}

/** A county with those who sign for it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly navUnits: readonly Signatory[];
  readonly authority: Signatory;
}

/** Counties that have ended: who signed for them is known by name alone, but for the units that have kept theirs. */
const ENDED: readonly (readonly [code: string, name: string, ...navUnits: string[]])[] = [
  ['01', 'Østfold'],
  ['02', 'Akershus'],
  ['04', 'Hedmark'],
  ['05', 'Oppland'],
  ['06', 'Buskerud'],
  ['07', 'Vestfold'],
  ['08', 'Telemark'],
  ['09', 'Aust-Agder'],
  ['10', 'Vest-Agder'],
  ['12', 'Hordaland'],
  ['14', 'Sogn og Fjordane'],
  ['16', 'Sør-Trøndelag'],
  ['17', 'Nord-Trøndelag'],
  ['19', 'Troms'],
  ['20', 'Finnmark'],
  ['30', 'Viken', 'Nav Øst-Viken', 'Nav Vest-Viken'],
  ['38', 'Vestfold og Telemark'],
  ['54', 'Troms og Finnmark'],
];

/** Counties of today, with the organisation number of the authority. */
const STANDING: readonly (readonly [code: string, name: string, authority: string])[] = [
  ['03', 'Oslo', '958935420'],
  ['11', 'Rogaland', '971045698'],
  ['15', 'Møre og Romsdal', '944183779'],
  ['18', 'Nordland', '964982953'],
  ['31', 'Østfold', '930580694'],
  ['32', 'Akershus', '930580783'],
  ['33', 'Buskerud', '930580260'],
  ['34', 'Innlandet', '920717152'],
  ['39', 'Vestfold', '929882385'],
  ['40', 'Telemark', '929882989'],
  ['42', 'Agder', '921707134'],
  ['46', 'Vestland', '821311632'],
  ['50', 'Trøndelag', '817920632'],
  ['55', 'Troms', '930068128'],
  ['56', 'Finnmark', '830090282'],
];

const NUMBERS = new Map(
  Object.values(NAV_UNITS_OF_COUNTIES).flatMap((units) => units.map(([number, name]) => [name, number])),
);

const ended = ENDED.map(([code, name, ...navUnits]): Place => ({
  code,
  name,
  navUnits: (navUnits.length > 0 ? navUnits : [`Nav ${name}`]).map((unit) => ({
    name: unit,
    number: NUMBERS.get(unit) ?? null,
  })),
  authority: { name: `${name} fylkeskommune`, number: null },
}));

const standing = STANDING.map(([code, name, authority]): Place => ({
  code,
  name,
  navUnits: (NAV_UNITS_OF_COUNTIES[code] ?? []).map(([number, unit]) => ({ name: unit, number })),
  authority: { name: code === '03' ? 'Oslo kommune' : `${name} fylkeskommune`, number: authority },
}));

/** Every county that has had an agreement, by its code. */
export const PLACES: Readonly<Record<string, Place>> = Object.fromEntries(
  [...ended, ...standing].map((place) => [place.code, place]),
);
