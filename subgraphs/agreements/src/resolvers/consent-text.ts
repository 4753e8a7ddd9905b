import type { ConsentTextResolvers } from '../generated/resolvers.ts';

/** A text that someone consents to, in one version and language. */
export const ConsentText = {
  language: ({ language }) => (language === 'nb' ? 'NB' : 'EN'),
} satisfies ConsentTextResolvers;
