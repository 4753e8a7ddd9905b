import type { Database } from '@samspill/shared/database/database';
import type { RequestFacts } from '@samspill/shared/subgraph/request-facts';
import { approveAgreement } from './approve-agreement.ts';
import { cancelAgreement } from './cancel-agreement.ts';
import { draftCountyAgreement } from './draft-county-agreement.ts';
import { draftSubAgreement } from './draft-sub-agreement.ts';
import { extendAgreement } from './extend-agreement.ts';
import { performWrite, type AgreementOutcomeRow } from './perform-write.ts';
import { recordMeeting } from './record-meeting.ts';
import { reviseAgreement } from './revise-agreement.ts';
import { submitReport } from './submit-report.ts';
import { succeedAgreement } from './succeed-agreement.ts';
import { terminateAgreement } from './terminate-agreement.ts';
import { withdrawApproval } from './withdraw-approval.ts';
import type { Write } from './write.ts';
import type { WriteName } from './write-roles.ts';

const STEPS = {
  draftCountyAgreement,
  reviseAgreement,
  approveAgreement,
  withdrawApproval,
  extendAgreement,
  terminateAgreement,
  succeedAgreement,
  submitReport,
  cancelAgreement,
  draftSubAgreement,
  recordMeeting,
} as const satisfies Readonly<Record<WriteName, (write: Write, input: never) => Promise<string>>>;

type InputOf<Name extends WriteName> = Parameters<(typeof STEPS)[Name]>[1];

export type Writes = {
  readonly [Name in WriteName]: (input: InputOf<Name>) => Promise<AgreementOutcomeRow>;
};

/** The steps of an agreement's life. `onWritten` hears that what was read before may be another now. */
export function createWrites(database: Database, facts: RequestFacts, onWritten: () => void): Writes {
  const step =
    <Name extends WriteName>(name: Name) =>
    async (input: InputOf<Name>): Promise<AgreementOutcomeRow> => {
      const work = STEPS[name] as (write: Write, input: InputOf<Name>) => Promise<string>;
      try {
        return await performWrite(database, facts, { name, input, work: (write) => work(write, input) });
      } finally {
        onWritten();
      }
    };
  return {
    draftCountyAgreement: step('draftCountyAgreement'),
    reviseAgreement: step('reviseAgreement'),
    approveAgreement: step('approveAgreement'),
    withdrawApproval: step('withdrawApproval'),
    extendAgreement: step('extendAgreement'),
    terminateAgreement: step('terminateAgreement'),
    succeedAgreement: step('succeedAgreement'),
    submitReport: step('submitReport'),
    cancelAgreement: step('cancelAgreement'),
    draftSubAgreement: step('draftSubAgreement'),
    recordMeeting: step('recordMeeting'),
  };
}
