import type { Day } from '@samspill/shared/day';
import type { DataCategory } from '@samspill/shared/decisions/data-category';
import type { AgreementArea, Purpose } from '@samspill/shared/decisions/purpose';

/** The day on which everything is asked, and the time of it. */
export const THE_DAY: Day = '2026-12-01';
export const THE_TIME = Date.parse(`${THE_DAY}T10:00:00Z`);

/** Where everybody lives, and an organisation of each county and of NAV. */
export const COUNTIES = {
  '03': { units: ['0312', '0313'], organisation: '310000001' },
  '46': { units: ['1202', '1203'], organisation: '310000002' },
  '50': { units: ['1603', '1604'], organisation: '310000003' },
} as const;
export type CountyCode = keyof typeof COUNTIES;
export const NAV_ORGANISATION = '310000009';

/** What a sector knows of a person in a category: where, whether it is open, and the value as the graph has to give it. */
export interface Known {
  readonly countyCode: CountyCode;
  readonly unitNumber: string;
  /** Of what can be closed: whether it is open. */
  readonly isOpen: boolean;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A person; in the tables of all three subgraphs. */
export interface Person {
  readonly id: string;
  readonly number: string;
  readonly bornOn: Day;
  readonly isProtected: boolean;
  readonly known: Readonly<Partial<Record<DataCategory, Known>>>;
  readonly consents: readonly Consent[];
  readonly referrals: readonly Referral[];
}

/** What a person has consented to, and what became of it; times in milliseconds since 1970. */
export interface Consent {
  readonly id: string;
  readonly receiver: string | null;
  readonly givenAt: number;
  readonly expiresAt: number;
  /** The giving first; each leaves what it says, a withdrawal nothing. */
  readonly events: readonly {
    readonly kind: 'GIVEN' | 'NARROWED' | 'WITHDRAWN';
    readonly categories: readonly DataCategory[];
    readonly purposes: readonly Purpose[];
  }[];
}

/** That a person was referred from one of the services to the other, and what became of it. */
export interface Referral {
  readonly id: string;
  readonly fromSide: 'COUNTY' | 'NAV';
  readonly countyCode: CountyCode;
  readonly unitNumber: string;
  readonly purpose: Purpose;
  readonly sentOn: Day;
  readonly responseDays: number | null;
  readonly dueOn: Day | null;
  /** The last is its state. */
  readonly steps: readonly ('SENT' | 'RECEIVED' | 'DECLINED' | 'ACCEPTED' | 'COMPLETED')[];
}

/** A county agreement, or a sub-agreement of one. */
export interface Agreement {
  readonly id: string;
  readonly parentId: string | null;
  readonly counties: readonly CountyCode[];
  readonly endedOn: Day | null;
  /** Oldest first; an approved one takes over from the one before on its first day. */
  readonly versions: readonly {
    readonly from: Day;
    readonly to: Day | null;
    readonly isApproved: boolean;
    readonly areas: readonly AgreementArea[];
    readonly categories: readonly DataCategory[];
  }[];
}

/** All that what may be seen depends on, and all that there is to be seen. */
export interface World {
  readonly persons: readonly Person[];
  readonly agreements: readonly Agreement[];
}
