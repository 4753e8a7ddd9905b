import { REASONS } from '@samspill/shared/decisions/reason-codes';
import type { WithheldDataResolvers } from '../generated/resolvers.ts';

/** What does not flow: why and what would help, in both languages, as decisions say it. */
export const WithheldData = {
  message: ({ code }) => REASONS[code].message.nb,
  messageEn: ({ code }) => REASONS[code].message.en,
  remedy: ({ code }) => REASONS[code].remedy.nb,
  remedyEn: ({ code }) => REASONS[code].remedy.en,
} satisfies WithheldDataResolvers;
