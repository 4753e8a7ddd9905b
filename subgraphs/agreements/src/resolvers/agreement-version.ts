import type { AgreementVersionResolvers } from '../generated/resolvers.ts';
import { selectedBy } from './agreement-fields.ts';

/** What the parties agreed on at one time, whatever the day. */
export const AgreementVersion = {
  number: ({ version }) => version,
  parties: ({ key }, _args, { load }) => load.partiesOfVersion.load(key),
  cooperationAreas: ({ key, kind }, _args, { load }) =>
    kind === 'COUNTY' || kind === 'SUB' ? load.areasOfVersion.load(key) : null,
  dataCategories: ({ key, kind }, _args, { load }) =>
    kind === 'COUNTY' || kind === 'SUB' ? selectedBy(key, load) : null,
} satisfies AgreementVersionResolvers;
