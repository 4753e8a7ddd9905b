import { createRandom } from '@samspill/shared/synthetic/random';
import { SYNTHETIC } from './county-contract.ts';
import type { CsvRow } from './csv.ts';
import { ELGPN } from './documents.ts';
import { NATIONAL_AGREEMENT } from './national-agreement.ts';
import { opaqueId } from '../../src/synthetic/opaque-id.ts';
import type { PlannedAgreement } from './plan.ts';
import { yearsInForce } from './years-in-force.ts';

const SINTEF = opaqueId('evaluation SINTEF 2009');

/** The evaluation that the document tells of. */
export const nationalEvaluationRow: CsvRow = {
  id: SINTEF,
  agreement_id: NATIONAL_AGREEMENT.id,
  title: 'External evaluation of 2009',
  year: 2009,
  evaluator: 'SINTEF',
  commissioned_by: 'The Directorate',
  source: ELGPN,
  synthetic: false,
};

/** Its findings, as the document has them; whether they are open it does not say. */
export const nationalFindingRows: readonly CsvRow[] = [
  ['RESULT', 'Agreements intensify and systematise cooperation.'],
  ['RESULT', 'Measures are used in a more coordinated way.'],
  ['VARIATION', 'Importance and results vary between counties.'],
  ['RECOMMENDATION', 'The focus must be kept.'],
  ['RECOMMENDATION', 'Colliding regulations should be looked into.'],
  ['BARRIER', 'Mandate, regulations, budgets, sector culture and capacity.'],
].map(([kind = '', text = ''], at) => ({ evaluation_id: SINTEF, position: at + 1, kind, text, open: null }));

const FINDINGS: readonly (readonly [kind: string, text: string, open: boolean | null])[] = [
  ['RESULT', 'Kontakten mellom Nav-kontorene og skolene er blitt fastere', null],
  ['RESULT', 'Flere ungdommer får tilbud innen fire uker', null],
  ['RECOMMENDATION', 'Møtene på strategisk nivå bør holdes hvert halvår', true],
  ['RECOMMENDATION', 'Rutinen når en elev slutter, bør revideres', true],
  ['RECOMMENDATION', 'Rapporteringen bør samles i ett skjema', false],
  ['BARRIER', 'Ulike regler for støtte gjør kombinerte tiltak vanskelige', true],
];

/** The invented evaluation of a county agreement, made in its last year so far; about half have one, and all that end in 2026. */
export function evaluationRows(planned: PlannedAgreement): readonly CsvRow[] {
  const last = yearsInForce(planned).at(-1);
  const ends2026 = planned.versions.at(-1)?.to === '2026-12-31';
  if (last === undefined || planned.from < '2016-01-01') return [];
  if (!ends2026 && Number(planned.place.code) % 2 === 0) return [];
  return [
    {
      id: evaluationId(planned),
      agreement_id: planned.id,
      title: `Evaluering av fylkesavtalen i ${planned.place.name} ${last.year} (syntetisk)`,
      year: last.year,
      evaluator: 'En arbeidsgruppe fra begge parter',
      commissioned_by: planned.place.navUnits[0]?.name ?? null,
      source: SYNTHETIC,
      synthetic: true,
    },
  ];
}

/** What the invented evaluations found. */
export function findingRows(planned: PlannedAgreement): readonly CsvRow[] {
  if (evaluationRows(planned).length === 0) return [];
  const id = evaluationId(planned);
  const random = createRandom(`findings ${id}`);
  return FINDINGS.filter(([kind]) => kind === 'RECOMMENDATION' || random.chance(0.6)).map(
    ([kind, text, open], at) => ({
      evaluation_id: id,
      position: at + 1,
      kind,
      text,
      open: open === null ? null : open && random.chance(0.7),
    }),
  );
}

const evaluationId = ({ id }: PlannedAgreement): string => opaqueId(`evaluation ${id}`);
