import type { Day } from '@samspill/shared/day';

/** A county code as a generator needs it: when it was valid, and how much of the country's young people without education it has. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** Inhabitants of 2024, in thousands, by the municipalities that the county had. */
  readonly population: number;
  /** Percent of pupils who left during the school year: the newest two that were published, a predecessor's where there is no own. */
  readonly leftShare: number;
}

const ALWAYS = '0001-01-01';
const STILL = '9999-12-31';

type Row = readonly [code: string, name: string, population: number, leftShare: number];

const during = (from: Day, to: Day, rows: readonly Row[]): readonly Area[] =>
  rows.map(([code, name, population, leftShare]) => ({ code, name, from, to, population, leftShare }));

/** Every county code since 2011; a test holds the names and days to those of `counties.csv`. */
export const AREAS: readonly Area[] = [
  ...during(ALWAYS, STILL, [
    ['03', 'Oslo', 718, 2.1],
    ['11', 'Rogaland', 499, 2.9],
    ['15', 'Møre og Romsdal', 271, 2.5],
    ['18', 'Nordland', 243, 4.1],
  ]),
  ...during(ALWAYS, '2017-12-31', [
    ['16', 'Sør-Trøndelag', 339, 4.2],
    ['17', 'Nord-Trøndelag', 140, 3.0],
  ]),
  ...during(ALWAYS, '2019-12-31', [
    ['01', 'Østfold', 321, 3.5],
    ['02', 'Akershus', 638, 3.5],
    ['04', 'Hedmark', 202, 3.8],
    ['05', 'Oppland', 191, 3.9],
    ['06', 'Buskerud', 301, 3.8],
    ['07', 'Vestfold', 291, 3.4],
    ['08', 'Telemark', 177, 3.7],
    ['09', 'Aust-Agder', 123, 4.0],
    ['10', 'Vest-Agder', 197, 3.6],
    ['12', 'Hordaland', 542, 4.2],
    ['14', 'Sogn og Fjordane', 115, 2.5],
    ['19', 'Troms', 167, 3.9],
    ['20', 'Finnmark', 75, 5.0],
  ]),
  ...during('2018-01-01', STILL, [['50', 'Trøndelag', 483, 3.3]]),
  ...during('2020-01-01', STILL, [
    ['34', 'Innlandet', 376, 3.2],
    ['42', 'Agder', 320, 2.9],
    ['46', 'Vestland', 651, 3.2],
  ]),
  ...during('2020-01-01', '2023-12-31', [
    ['30', 'Viken', 1311, 3.2],
    ['38', 'Vestfold og Telemark', 434, 2.9],
    ['54', 'Troms og Finnmark', 245, 3.5],
  ]),
  ...during('2024-01-01', STILL, [
    ['31', 'Østfold', 312, 3.2],
    ['32', 'Akershus', 729, 3.2],
    ['33', 'Buskerud', 270, 3.2],
    ['39', 'Vestfold', 256, 2.9],
    ['40', 'Telemark', 177, 2.9],
    ['55', 'Troms', 170, 3.5],
    ['56', 'Finnmark', 75, 3.5],
  ]),
];

/** The counties of a day. */
export function areasOn(day: Day): readonly Area[] {
  return AREAS.filter(({ from, to }) => from <= day && day <= to);
}
