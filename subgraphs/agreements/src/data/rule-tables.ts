import { optional, referenceTable, required } from '@samspill/shared/reference/table';
import { PARTICIPANT_ROLES } from './participant-columns.ts';

const agreement = { existsIn: { table: 'agreement', column: 'id' } } as const;
const routine = { existsIn: { table: 'interaction_routine', column: 'id' } } as const;
const evaluation = { existsIn: { table: 'evaluation', column: 'id' } } as const;
const counted = { between: [1, 1000] } as const;
const days = { between: [0, 1000] } as const;
const year = { between: [1900, 2200] } as const;
const areaWords = ['CAREER_GUIDANCE', 'APEL', 'BASIC_SKILLS', 'UPPER_SECONDARY_AND_VET', 'YOUTH_FOLLOW_UP'];
const situations = [
  'PUPIL_STOPS_DURING_YEAR',
  'YOUNG_PERSON_WITHOUT_CONTACT',
  'COMBINED_MEASURE',
  'ADULT_WITHOUT_UPPER_SECONDARY',
];

/** Evaluations of agreements. */
export const evaluations = referenceTable({
  file: 'evaluations.csv',
  table: 'evaluation',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    title: required('text'),
    year: required('integer', year),
    evaluator: optional('text'),
    commissioned_by: optional('text'),
    source: required('text'),
    synthetic: required('boolean'),
  },
});

/** What evaluations found. */
export const findings = referenceTable({
  file: 'evaluation_findings.csv',
  table: 'evaluation_finding',
  key: ['evaluation_id', 'position'],
  columns: {
    evaluation_id: required('code', evaluation),
    position: required('integer', counted),
    kind: required('code', { values: ['RESULT', 'VARIATION', 'RECOMMENDATION', 'BARRIER'] }),
    text: required('text'),
    open: optional('boolean'),
  },
});

/** What units have agreed to do in which situation. */
export const routines = referenceTable({
  file: 'interaction_routines.csv',
  table: 'interaction_routine',
  key: ['id'],
  columns: {
    id: required('code'),
    agreement_id: required('code', agreement),
    situation: required('code', { values: situations }),
    response_days: optional('integer', days),
    revised_on: optional('date'),
  },
});

/** The steps of routines. */
export const steps = referenceTable({
  file: 'routine_steps.csv',
  table: 'routine_step',
  key: ['routine_id', 'step'],
  columns: {
    routine_id: required('code', routine),
    step: required('integer', counted),
    actor: required('code', { values: PARTICIPANT_ROLES }),
    action: required('text'),
    within_days: optional('integer', days),
  },
});

/** The units that routines are for. */
export const units = referenceTable({
  file: 'routine_units.csv',
  table: 'routine_unit',
  key: ['routine_id', 'kind', 'unit_key'],
  columns: {
    routine_id: required('code', routine),
    kind: required('code', { values: ['NAV_OFFICE', 'SCHOOL', 'FOLLOW_UP_SERVICE'] }),
    unit_key: required('code'),
  },
});

/** The agreements that career centres are anchored in. */
export const anchors = referenceTable({
  file: 'career_centre_anchors.csv',
  table: 'career_centre_anchor',
  key: ['career_centre_id', 'agreement_id'],
  columns: {
    career_centre_id: required('code'),
    agreement_id: required('code', agreement),
  },
});

/** What those above ask of the sectors. */
export const signals = referenceTable({
  file: 'steering_signals.csv',
  table: 'steering_signal',
  key: ['id'],
  columns: {
    id: required('code'),
    year: required('integer', year),
    sender: optional('text'),
    receiver: optional('text'),
    specificity: optional('integer', counted),
    text: required('text'),
    area: optional('code', { values: areaWords }),
    source: required('text'),
    synthetic: required('boolean'),
  },
});

/** With which agreements counties answered signals. */
export const answers = referenceTable({
  file: 'signal_answers.csv',
  table: 'signal_answer',
  key: ['signal_id', 'county_code', 'agreement_id'],
  columns: {
    signal_id: required('code', { existsIn: { table: 'steering_signal', column: 'id' } }),
    county_code: required('code', { length: 2 }),
    agreement_id: required('code', agreement),
  },
});
