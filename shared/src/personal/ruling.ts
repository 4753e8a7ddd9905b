import type { DataCategory } from '../decisions/data-category.ts';
import type { DisclosureEntry } from '../disclosure/disclosure-entry.ts';
import type { AccessRefusalCode } from './access-refused.ts';
import type { PersonalQuestion } from './personal-question.ts';

/** What the log is to say of why something was given or refused. */
export type RulingGrounds = Pick<
  DisclosureEntry,
  'way' | 'direction' | 'purpose' | 'basis' | 'agreementId' | 'agreementVersion' | 'decisionId' | 'consentId'
>;

/** The owner's own word on a question: given where there are no reasons against it. */
export interface Ruling {
  readonly question: PersonalQuestion;
  readonly reasons: readonly AccessRefusalCode[];
  readonly grounds: RulingGrounds;
}

/** The ruling on what a list of the own sector gives: what it has found is the viewer's to read. */
export function ownPermit(person: string, category: DataCategory): Ruling {
  return { question: { way: 'OWN', person, category }, reasons: [], grounds: ownGrounds('OWN') };
}

/** The grounds of whatever stays within a sector, or is a person's own. */
export function ownGrounds(way: 'OWN' | 'CITIZEN'): RulingGrounds {
  return {
    way,
    direction: null,
    purpose: null,
    basis: null,
    agreementId: null,
    agreementVersion: null,
    decisionId: null,
    consentId: null,
  };
}
