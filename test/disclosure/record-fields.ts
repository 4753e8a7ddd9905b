import type { RecordKind } from './inquiry.ts';

interface RecordFields {
  readonly field: string;
  /** All that it is compared by. */
  readonly selection: string;
}

const END = '{ side county { code } office { unitNumber } }';

/** What the subgraph agreements keeps of a person, by its field and the fields of its own. */
export const RECORD_FIELDS: Readonly<Record<RecordKind, RecordFields>> = {
  CONSENT: { field: 'consents', selection: 'id state categories purposes receiver' },
  REFERRAL: {
    field: 'referrals',
    selection: `id state purpose sentOn dueOn isOverdue from ${END} to ${END}`,
  },
};
