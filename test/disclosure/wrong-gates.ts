import { RULES, type Rules } from './rules.ts';
import { THE_DAY } from './world.ts';

const yes = () => true;
const no = () => false;

/** Gates with one rule each that is wrong: for the test of the test. */
export const WRONG_GATES: Readonly<Record<string, Partial<Rules>>> = {
  'shows who is protected': { isShown: yes },
  'takes a closed case for an open one': { isOpen: yes },
  'has a counsellor of one county see in all': { coversCounty: yes },
  'has a youth team of one office see in all': { coversUnit: yes },
  'has one way of having to do with a person speak for all': { speaking: (ties) => ties.slice(0, 1) },
  'keeps to an agreement that has ended': {
    versionInForce: (agreement) => RULES.versionInForce({ ...agreement, endedOn: null }),
  },
  'keeps to an agreement after its last day': {
    versionInForce: ({ versions, ...agreement }) =>
      RULES.versionInForce({ ...agreement, versions: versions.map((one) => ({ ...one, to: null })) }),
  },
  'keeps to an agreement before its first day': {
    versionInForce: ({ versions, ...agreement }) =>
      RULES.versionInForce({
        ...agreement,
        versions: versions.map((one) => ({ ...one, from: one.from > THE_DAY ? THE_DAY : one.from })),
      }),
  },
  'keeps to a version that not all have approved': {
    versionInForce: ({ versions, ...agreement }) =>
      RULES.versionInForce({ ...agreement, versions: versions.map((one) => ({ ...one, isApproved: true })) }),
  },
  'keeps to the first version of an agreement': {
    versionInForce: ({ versions, ...agreement }) =>
      RULES.versionInForce({ ...agreement, versions: versions.slice(0, 1) }),
  },
  'takes the agreement of another county': { concerns: yes },
  'takes an agreement without the area': { coversArea: yes },
  'takes an agreement without the category': { selects: yes },
  'keeps to a consent after it was narrowed or withdrawn': {
    carries: ({ events, ...consent }, category, purpose) =>
      RULES.carries({ ...consent, events: events.slice(0, 1) }, category, purpose),
  },
  'takes any consent for any category and purpose': { carries: yes },
  'takes a consent before it was given or after it has expired': { isTimely: yes },
  'takes a consent that was given to another organisation': { isFor: yes },
  'shows consents to whoever is at work': {
    mayReadConsents: ({ kind }, isSelf) => isSelf || kind !== 'CITIZEN',
  },
  'shows the consents of one person to another': { mayReadConsents: ({ kind }) => kind === 'CITIZEN' },
  'shows the referrals of one county to a counsellor of another': { isAtCounty: yes },
  'shows the referrals of one office to a youth team of another': { isAtOffice: yes },
  'shows referrals to the person alone': { isAtCounty: no, isAtOffice: no },
};
