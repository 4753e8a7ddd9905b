import type { Day } from '@samspill/shared/day';
import type { CountyRow } from '../data/counties.ts';
import type { FollowUpServiceRow } from '../data/follow-up.ts';
import type { FollowUpServiceResolvers } from '../generated/resolvers.ts';

const ID = /^ot-(\d{2})$/;

/** From this day on the service is for young people up to 24 instead of 21. */
const RAISED_ON: Day = '2024-08-01';

/** The follow-up service of a county; every county that there is has to have one, and one that has ended has none. */
export function serviceOf(county: CountyRow | null): FollowUpServiceRow | null {
  return county === null || county.validTo !== null
    ? null
    : { countyCode: county.code, countyName: county.name };
}

/** A county's follow-up service, by an id that is made of the county's code. */
export const FollowUpService = {
  __resolveReference: async ({ id }, { load }) => {
    const code = ID.exec(id)?.[1];
    return code === undefined ? null : serviceOf(await load.county.load(code));
  },
  id: ({ countyCode }) => `ot-${countyCode}`,
  name: ({ countyName }) => `Oppfølgingstjenesten i ${countyName}`,
  county: ({ countyCode }, _args, { load }) => load.county.load(countyCode),
  targetAge: (_service, { asOf }, { today }) => ({ from: 16, to: (asOf ?? today) < RAISED_ON ? 21 : 24 }),
} satisfies FollowUpServiceResolvers;
