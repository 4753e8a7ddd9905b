import { REASONS, type ReasonCode } from '../decisions/reason-codes.ts';
import { STATEMENT_REFUSALS, type StatementCode } from '../decisions/statement-codes.ts';

/** Every code with which personal data can be refused. */
export type AccessRefusalCode = ReasonCode | StatementCode;

const TOLD = { ...REASONS, ...STATEMENT_REFUSALS };

/** A refusal as the graph gives it: all that is missing, and of the first why and what would help, in both languages. */
export interface AccessRefused {
  readonly __typename: 'AccessRefused';
  readonly code: AccessRefusalCode;
  readonly message: string;
  readonly messageEn: string;
  readonly missing: readonly AccessRefusalCode[];
  readonly remedy: string;
  readonly remedyEn: string;
}

/** The refusal for reasons, of which there is at least one. */
export function accessRefused(reasons: readonly AccessRefusalCode[]): AccessRefused {
  const [code] = reasons;
  if (code === undefined) throw new Error('A refusal has a reason.');
  const { message, remedy } = TOLD[code];
  return {
    __typename: 'AccessRefused',
    code,
    message: message.nb,
    messageEn: message.en,
    missing: reasons,
    remedy: remedy.nb,
    remedyEn: remedy.en,
  };
}
