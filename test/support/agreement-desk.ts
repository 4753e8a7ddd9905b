import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import { randomUUID } from 'node:crypto';
import { cast } from './cast.ts';
import type { OpenSubgraph } from './open-subgraph.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a step of an agreement's life answers, as far as tests look at it. */
export interface StepAnswer {
  readonly __typename: 'AgreementChanged' | 'AgreementRefused';
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly newestVersion?: number;
  readonly agreement?: Fields & {
    readonly id: string;
    readonly status: string;
    readonly version: number;
    readonly events: readonly Fields[];
    readonly parties: readonly Fields[];
    readonly reports: readonly (Fields & {
      readonly id: string;
      readonly period: { readonly label: string };
    })[];
    readonly bodies?: readonly (Fields & { readonly id: string })[];
  };
}

export interface StepOptions {
  readonly viewer?: Viewer;
  readonly today?: string;
}

export type TakeStep = (name: string, input: Fields, options?: StepOptions) => Promise<StepAnswer>;

const OUTCOME = `fragment Outcome on AgreementOutcome {
  __typename
  ... on AgreementChanged {
    newestVersion
    agreement {
      id version status validFrom validTo synthetic
      events { kind date source }
      parties { role nameAtSigning approvedOn approvedOnBehalfBecause }
      reports(last: 20) { id period { label } dueOn status submittedOn submittedBy }
      ending { kind endedOn reason reasonText }
      ... on CountyAgreement { bodies { id level name lastMeetingOn } }
    }
  }
  ... on AgreementRefused { code message field }
}`;

/** Takes steps through a subgraph; each has a key of its own unless the input names one. Throws what is an error. */
export function createDesk(graph: OpenSubgraph): TakeStep {
  return async (name, input, { viewer = COUNTY, today = TODAY } = {}) => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await graph.ask(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ...Outcome } } ${OUTCOME}`,
      { variables: { input: { key: randomUUID(), ...input } }, viewer, today },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.[name] as StepAnswer;
  };
}

/** What the next step names: the agreement and its newest version. Throws what was refused. */
export function next({ agreement, newestVersion, ...refused }: StepAnswer) {
  if (!agreement || newestVersion === undefined) throw new Error(JSON.stringify(refused));
  return { id: agreement.id, basedOnVersion: newestVersion };
}

/** The day on which tests act unless they name another. */
export const TODAY = '2026-11-22';

/** Both sides of an agreement in Vestland. */
export const COUNTY: SignedInViewer = cast('county-agreement-owner');
export const NAV: SignedInViewer = cast('nav-agreement-owner');

/** The two that sign in Vestland. */
export const PARTIES = [
  { role: 'NAV_COUNTY_UNIT', unitNumber: '1200', nameAtSigning: 'Nav Vestland' },
  {
    role: 'COUNTY_EDUCATION_ADMINISTRATION',
    organisationNumber: COUNTY.organisationNumber,
    nameAtSigning: 'Vestland fylkeskommune',
  },
] as const;

/** A complete draft of a county agreement for a county code of its own, so that nothing else is in force there. */
export function draftOf(more: Fields = {}): Fields {
  return {
    title: 'Fylkesavtale til prøve',
    countyCodes: ['46'],
    validFrom: '2028-01-01',
    validTo: '2031-12-31',
    areas: ['APEL', 'CAREER_GUIDANCE', 'YOUTH_FOLLOW_UP'],
    parties: PARTIES,
    bodies: [{ level: 'OPERATIVE', name: 'Operativ kontaktgruppe' }],
    ...more,
  };
}
