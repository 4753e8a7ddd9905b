import type { SignedInViewer, Viewer } from '@samspill/shared/access/viewer';
import { bindViewer } from '@samspill/shared/decisions/bound-viewer';
import type { Purpose } from '@samspill/shared/decisions/purpose';
import { signRelation, type Relation } from '@samspill/shared/decisions/relation';
import type { Signer } from '@samspill/shared/decisions/sign-statement';
import { youngPeopleAt } from '@samspill/shared/people/young-people';
import { randomUUID } from 'node:crypto';
import { cast } from './cast.ts';
import type { OpenSubgraph } from './open-subgraph.ts';
import { testTrust } from './test-trust.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The day on which tests act unless they name another. */
export const REFERRAL_DAY = '2026-11-22';

/** Both ends of a referral in Vestland, and a routine that is for both: an answer is due within five days. */
export const COUNSELLOR: SignedInViewer = cast('follow-up-counsellor');
export const TEAM: SignedInViewer = cast('nav-youth-team');
export const COUNTY_CODE = '46';
export const UNIT_NUMBER = '1202';
export const ROUTINE = 'a78e3af2-0c9d-70f5-4f2b-0e41ddd2b28b';

/** A youth team of the same county, at all its offices but that one. */
export function teamElsewhere(): SignedInViewer {
  const grants = TEAM.grants.map((grant) => ({
    ...grant,
    units: grant.units.filter((unit) => unit !== UNIT_NUMBER),
  }));
  return { ...TEAM, subject: 'nav-youth-team:elsewhere', grants };
}

/** Invented young people of a county whom neither service follows up, so that no referral of them is invented; by id, the same at every scale. */
export function peopleOf(countyCode: string, { isProtected = false } = {}): readonly string[] {
  return youngPeopleAt(0.02)
    .filter((person) => person.countyCode === countyCode && person.isProtected === isProtected)
    .filter(({ isFollowedUp, isRegistered }) => !isFollowedUp && !isRegistered)
    .map(({ id }) => id);
}

/** What a step of a referral answers, as far as tests look at it. */
export interface ReferralAnswer {
  readonly __typename: 'ReferralChanged' | 'ReferralRefused';
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly referral?: Fields & {
    readonly id: string;
    readonly state: string;
    readonly steps: readonly Fields[];
  };
}

export interface ReferralOptions {
  readonly viewer?: Viewer;
  readonly today?: string;
  readonly purpose?: Purpose;
  readonly token?: string;
}

/** What is signed of a relation, and by whom; the viewer's own at the time and day of the test unless it says otherwise. */
export interface ProofOptions {
  readonly viewer?: SignedInViewer;
  readonly token?: string;
  readonly now?: number;
  readonly relation?: Partial<Relation>;
  readonly signer?: Signer;
}

/** All of a referral that can be asked for. */
export const REFERRAL_FIELDS = `fragment Whole on Referral {
  id personId state sentOn dueOn isOverdue purpose synthetic routine { id responseDays }
  from { side county { code } office { unitNumber } } to { side county { code } office { unitNumber } }
  steps { position kind takenAt side reason reasonText }
}`;

/** The relation of a follow-up counsellor to a person, as the subgraph education signs it for the viewer. */
export async function proofOfCase(person: string, options: ProofOptions = {}): Promise<string> {
  return proofOf(
    { kind: 'OPEN_FOLLOW_UP_CASE', ...commonOf(person, COUNSELLOR, options) },
    'education',
    options,
  );
}

/** The relation of a youth team to a person, as the subgraph labour signs it for the viewer. */
export async function proofOfRegistration(person: string, options: ProofOptions = {}): Promise<string> {
  return proofOf(
    { kind: 'OPEN_REGISTRATION', ...commonOf(person, TEAM, options), unit: UNIT_NUMBER },
    'labour',
    options,
  );
}

function commonOf(person: string, usual: SignedInViewer, { viewer = usual, token }: ProofOptions) {
  const bound = bindViewer(viewer, token ?? `a token of ${viewer.subject}`);
  return { viewer: bound, person, county: COUNTY_CODE, day: REFERRAL_DAY };
}

async function proofOf(
  relation: Relation,
  side: 'education' | 'labour',
  { relation: other = {}, signer, now = Date.now() }: ProofOptions,
): Promise<string> {
  const { signer: own } = await testTrust(side);
  const { viewer, person, day, ...tie } = { ...relation, ...other } as Relation;
  return signRelation(signer ?? own, { viewer, person, day, ties: [tie] }, { id: randomUUID(), now });
}

/** Takes steps of referrals through a subgraph; each has a key of its own unless the input names one. Throws what is an error. */
export function createReferralDesk(graph: OpenSubgraph) {
  const take = async (
    name: string,
    input: Fields,
    options: ReferralOptions = {},
  ): Promise<ReferralAnswer> => {
    const type =
      name === 'sendReferral'
        ? 'SendReferral'
        : name === 'declineReferral'
          ? 'DeclineReferral'
          : 'ReferralStep';
    const { data, errors } = await graph.ask(
      `mutation ($input: ${type}Input!) { ${name}(input: $input) {
         __typename ... on ReferralChanged { referral { ...Whole } } ... on ReferralRefused { code message field }
       } } ${REFERRAL_FIELDS}`,
      { variables: { input: { key: randomUUID(), ...input } }, today: REFERRAL_DAY, ...options },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data?.[name] as ReferralAnswer;
  };
  return {
    take,
    /** Sends a referral from the county to the NAV office, with whatever else is said. */
    send: async (
      personId: string,
      input: Fields = {},
      options: ReferralOptions = {},
    ): Promise<ReferralAnswer> =>
      take(
        'sendReferral',
        {
          personId,
          relationProof: await proofOfCase(personId),
          toUnitNumber: UNIT_NUMBER,
          routineId: ROUTINE,
          ...input,
        },
        { viewer: COUNSELLOR, purpose: 'FOLLOW_UP_OF_YOUNG_PEOPLE', ...options },
      ),
    /** Takes a step at the NAV office, or as another viewer. */
    answer: (name: string, id: string, { viewer = TEAM, ...input }: Fields & { viewer?: Viewer } = {}) =>
      take(name, { id, ...input }, { viewer }),
  };
}

export type ReferralDesk = ReturnType<typeof createReferralDesk>;

/** The id of a referral that was changed. Throws what was refused. */
export function idOf({ referral, ...refused }: ReferralAnswer): string {
  if (!referral) throw new Error(JSON.stringify(refused));
  return referral.id;
}
