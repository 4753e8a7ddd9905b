import { STATE_DAY } from '@samspill/shared/synthetic/state-day';
import { SYNTHETIC } from './county-contract.ts';
import type { CsvRow } from './csv.ts';
import { ELGPN } from './documents.ts';
import type { Area } from './maturity.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import { PLAN } from './plan.ts';
import { subContracts } from './sub-contracts.ts';

const FIRST_YEAR = 2007;
const LAST_YEAR = Number(STATE_DAY.slice(0, 4));

/** The areas that signals are about, from the year in which the first is. */
const SINCE: readonly (readonly [year: number, area: Area, text: string])[] = [
  [2008, 'YOUTH_FOLLOW_UP', 'Nav skal følge opp ungdom uten skole og arbeid sammen med fylkeskommunen'],
  [2011, 'UPPER_SECONDARY_AND_VET', 'Nav skal bidra til at flere fullfører videregående opplæring'],
  [2013, 'CAREER_GUIDANCE', 'Nav skal bruke karrieresentrene'],
  [2016, 'APEL', 'Nav skal be om realkompetansevurdering når den kan korte ned opplæringen'],
  [2018, 'BASIC_SKILLS', 'Nav skal samarbeide om kurs i grunnleggende ferdigheter'],
];

/** How a signal is made more specific, from the year in which it first is. */
const SHARPER: readonly (readonly [year: number, text: string])[] = [
  [2012, ' og ha avtale om det i hvert fylke'],
  [2017, ' og delavtaler der partene har felles brukere'],
  [2021, ' med svarfrister'],
  [2024, ' og rapportere om det hvert år'],
];

/** The first signals as the document tells of them. */
const MINOR: CsvRow = {
  id: opaqueId(`signal ${FIRST_YEAR}`),
  year: FIRST_YEAR,
  sender: null,
  receiver: 'NAV',
  specificity: 1,
  text: 'Minor steering signals on the cooperation, beside parallel letters to both sectors.',
  area: null,
  source: ELGPN,
  synthetic: false,
};

/** The signals of every year: the first real, the others invented, more specific from year to year. */
export function signalRows(): readonly CsvRow[] {
  return [MINOR, ...years().flatMap((year) => SINCE.flatMap((of) => signalOf(year, of)))];
}

/** The sub-agreements that answered: each answers the signal on its area of the year in which it was signed. */
export function answerRows(): readonly CsvRow[] {
  const known = new Set(signalRows().map(({ id }) => id));
  return PLAN.flatMap(subContracts).flatMap(({ id, counties, versions: [version] }) => {
    const signed = version?.event?.date;
    const area = version?.areas[0];
    const signal = signed && area ? signalId(Number(signed.slice(0, 4)), area) : '';
    return known.has(signal)
      ? counties.map((county) => ({ signal_id: signal, county_code: county, agreement_id: id }))
      : [];
  });
}

function years(): readonly number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, at) => FIRST_YEAR + 1 + at);
}

function signalOf(year: number, [since, area, text]: (typeof SINCE)[number]): readonly CsvRow[] {
  if (year < since) return [];
  const sharper = SHARPER.filter(([from]) => year >= from).map(([, more]) => more);
  return [
    {
      id: signalId(year, area),
      year,
      sender: 'Arbeidsdepartementet',
      receiver: 'Nav',
      specificity: year - FIRST_YEAR + 1,
      text: `${text}${sharper.join('')} (syntetisk)`,
      area,
      source: SYNTHETIC,
      synthetic: true,
    },
  ];
}

const signalId = (year: number, area: Area): string => opaqueId(`signal ${year} ${area}`);
