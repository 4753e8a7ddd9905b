import { addDays, todayInOslo } from '@samspill/shared/day';
import { randomUUID } from 'node:crypto';
import type { CastName } from '../../cli/src/cast/cast.ts';
import type { GraphAnswer } from './ask-over.ts';
import type { CastQuestion } from './cast-issuer.ts';
import { readOperation } from './read-operation.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Graph {
  readonly ask: (document: string, question?: CastQuestion) => Promise<GraphAnswer>;
}

interface Outcome {
  readonly code?: string;
  readonly agreement?: { readonly id: string; readonly status: string };
}

/** Nordland, whose agreement has expired, so that another can be in force today. */
const COUNTY = '18';
const COUNTY_OWNER = 'county-agreement-owner';
const NAV_OWNER = 'nav-agreement-owner';

/** What each operation of the clients' document answers along one life: a status, or the code of a refusal. */
export async function liveAgreement(graph: Graph): Promise<readonly string[]> {
  const told: string[] = [];
  const step = async (operationName: string, input: Fields, as: CastName | null = COUNTY_OWNER) => {
    const who = as === null ? {} : { as, county: COUNTY };
    const variables = { input: { key: randomUUID(), ...input } };
    const answer = await graph.ask(readOperation('agreement-life'), { operationName, variables, ...who });
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    const [outcome] = Object.values(answer.data ?? {}) as readonly Outcome[];
    told.push(`${operationName} ${outcome?.agreement?.status ?? outcome?.code ?? 'nothing'}`);
    return outcome?.agreement?.id ?? '';
  };
  const today = todayInOslo();
  const draft = await draftToday(graph, today);
  const id = await step('Draft', { ...draft, areas: [] });
  await step('Approve', { id, basedOnVersion: 1 });
  await step('Revise', { id, basedOnVersion: 1, areas: draft.areas }, NAV_OWNER);
  await step('Approve', { id, basedOnVersion: 2 }, null);
  await step('Approve', { id, basedOnVersion: 2 });
  await step('Withdraw', { id, basedOnVersion: 2, because: 'Må leses en gang til' });
  await step('Approve', { id, basedOnVersion: 2 });
  await step('Approve', { id, basedOnVersion: 2 }, NAV_OWNER);
  const validTo = addDays(today, 1_500);
  await step('Extend', { id, basedOnVersion: 2, validTo }, NAV_OWNER);
  await step('Approve', { id, basedOnVersion: 3 });
  const under = { id, basedOnVersion: 3 };
  const { areas, parties } = draft;
  await step('DraftSub', {
    ...under,
    title: 'Delavtale til prøve',
    validFrom: today,
    validTo,
    areas,
    parties,
  });
  const { bodyId, reportId } = await partsOf(graph, id);
  await step('Meeting', { ...under, bodyId, heldOn: today, subjects: ['Frafall'] });
  await step('Report', { ...under, reportId });
  const next = { ...draft, predecessors: [under], reason: 'NEW_AGREEMENT', validFrom: addDays(today, 90) };
  const successor = await step('Succeed', next);
  await step('Cancel', { id: successor, basedOnVersion: 1, reason: 'CHANGED_MANDATE' });
  await step('Terminate', { ...under, lastDay: today, reason: 'LACK_OF_FUNDS' });
  return told;
}

async function draftToday(graph: Graph, validFrom: string) {
  const { data } = await graph.ask(
    `{ county(code: "${COUNTY}") { administration { organisationNumber name } navCountyUnits { unitNumber name } } }`,
  );
  const { administration, navCountyUnits } = data?.['county'] as {
    readonly administration: { readonly organisationNumber: string; readonly name: string };
    readonly navCountyUnits: readonly { readonly unitNumber: string; readonly name: string }[];
  };
  const units = navCountyUnits.map(({ unitNumber, name }) => ({
    role: 'NAV_COUNTY_UNIT',
    unitNumber,
    nameAtSigning: name,
  }));
  const { organisationNumber, name } = administration;
  const county = { role: 'COUNTY_EDUCATION_ADMINISTRATION', organisationNumber, nameAtSigning: name };
  return {
    title: 'Fylkesavtale til prøve',
    countyCodes: [COUNTY],
    validFrom,
    validTo: addDays(validFrom, 1_000),
    areas: ['APEL', 'CAREER_GUIDANCE'],
    parties: [...units, county],
    bodies: [{ level: 'OPERATIVE', name: 'Operativ kontaktgruppe' }],
  };
}

async function partsOf(graph: Graph, id: string) {
  const { data } = await graph.ask(
    `query ($id: ID!) { agreement(id: $id) { reports(last: 1) { id } ... on CountyAgreement { bodies { id } } } }`,
    { variables: { id } },
  );
  const { reports, bodies } = data?.['agreement'] as Readonly<Record<string, readonly { id: string }[]>>;
  return { bodyId: bodies?.[0]?.id, reportId: reports?.[0]?.id };
}

/** What `liveAgreement` is to tell; an agreement is in force on its last day too. */
export const LIFE_TOLD: readonly string[] = [
  'Draft DRAFT',
  'Approve INCOMPLETE',
  'Revise AWAITING_APPROVAL',
  'Approve NOT_SIGNED_IN',
  'Approve AWAITING_APPROVAL',
  'Withdraw AWAITING_APPROVAL',
  'Approve AWAITING_APPROVAL',
  'Approve IN_FORCE',
  'Extend IN_FORCE',
  'Approve IN_FORCE',
  'DraftSub AWAITING_APPROVAL',
  'Meeting IN_FORCE',
  'Report IN_FORCE',
  'Succeed AWAITING_APPROVAL',
  'Cancel CANCELLED',
  'Terminate IN_FORCE',
];
