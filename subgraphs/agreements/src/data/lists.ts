import type { Day } from '@samspill/shared/day';
import type { CooperationArea } from '../generated/graph.ts';
import type { AccessExplanationRow } from './access-explanation.ts';
import {
  agreementCount,
  agreementPage,
  type AgreementConditions,
  type AgreementPageArguments,
} from './agreement-page.ts';
import type { KeyedAgreement } from './agreements.ts';
import { consentTexts } from './consents/consent-texts.ts';
import type { ConsentTextRow } from './consents/consent-text.ts';
import { nationalBodies, type Body } from './bodies.ts';
import { countiesLackingArea } from './coverage.ts';
import type { Db } from './db.ts';
import { explainAccess, type AccessAsked } from './explain-access.ts';
import { programmes, type ProgrammeRow } from './projects.ts';
import { signalsOfYears, type SteeringSignalRow } from './signals.ts';

/** The lists that an operation can begin with. */
export function createLists(db: Db) {
  return {
    agreementPage: (page: AgreementPageArguments): Promise<readonly KeyedAgreement[]> =>
      agreementPage(db, page),
    agreementCount: (conditions: AgreementConditions): Promise<number> => agreementCount(db, conditions),
    countiesLackingArea: (area: CooperationArea, day: Day): Promise<readonly { readonly code: string }[]> =>
      countiesLackingArea(db, area, day),
    explainAccess: (asked: AccessAsked): Promise<AccessExplanationRow | null> => explainAccess(db, asked),
    programmes: (): Promise<readonly ProgrammeRow[]> => programmes(db),
    consentTexts: (choice: Parameters<typeof consentTexts>[1]): Promise<readonly ConsentTextRow[]> =>
      consentTexts(db, choice),
    nationalBodies: (): Promise<readonly Body[]> => nationalBodies(db),
    steeringSignals: (years: {
      readonly from: number;
      readonly to: number;
    }): Promise<readonly SteeringSignalRow[]> => signalsOfYears(db, years),
  };
}

export type Lists = ReturnType<typeof createLists>;
