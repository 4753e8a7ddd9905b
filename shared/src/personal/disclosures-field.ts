import { gated } from '../access/gated.ts';
import type { DisclosurePage } from '../disclosure/disclosures-of.ts';
import type { DisclosureReader } from './own-disclosures.ts';

interface Reads {
  readonly disclosures: DisclosureReader;
}

/** The field in which a person sees who has asked for data about them here. */
export const disclosuresField = gated(
  ({ id }: { readonly id: string }, page: DisclosurePage, { disclosures }: Reads) => disclosures(id, page),
);
