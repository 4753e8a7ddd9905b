import { addDays, type Day } from '@samspill/shared/day';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndingFacts, VersionFacts } from '../data/agreement-life.ts';
import { daysLeftOn } from './last-day.ts';
import { statusOn, versionOn, type AgreementFacts } from './agreement-status.ts';

/** A version in force through 2024, approved in December before. */
function version(number: number, facts: Partial<VersionFacts> = {}): VersionFacts {
  return {
    key: `a/${number}`,
    version: number,
    title: 'Fylkesavtale',
    validFrom: '2024-01-01',
    validTo: '2024-12-31',
    draftedOn: '2023-11-01',
    complete: true,
    approvedOn: '2023-12-10',
    ...facts,
  };
}

const agreement = (first: VersionFacts, second?: VersionFacts, ending: EndingFacts | null = null) =>
  ({ versions: second ? [first, second] : [first], ending }) satisfies AgreementFacts;

describe('the status of an agreement', () => {
  it('is null before there was a draft, and that of the version that there was on the day', () => {
    const first = version(1, { approvedOn: null, draftedOn: '2023-11-01', complete: false });
    const second = version(2, { draftedOn: '2023-12-01' });
    const facts = agreement(first, second);
    expect(statusOn(facts, '2023-10-31')).toBeNull();
    expect(statusOn(facts, '2023-11-01')).toBe('DRAFT');
    expect(versionOn(facts, '2023-11-30').version).toBe(1);
    expect(statusOn(facts, '2023-12-01')).toBe('AWAITING_APPROVAL');
    expect(versionOn(facts, '2023-10-31').version).toBe(1);
  });

  it('is known from the approval on where nobody dated the draft', () => {
    const undated = agreement(version(1, { draftedOn: null }));
    expect(statusOn(undated, '2023-12-09')).toBeNull();
    expect(statusOn(undated, '2023-12-10')).toBe('READY');
    expect(statusOn(agreement(version(1, { draftedOn: null, approvedOn: null })), '2023-12-09')).toBe(
      'AWAITING_APPROVAL',
    );
  });

  it.each([
    ['2023-12-09', 'AWAITING_APPROVAL'],
    ['2023-12-10', 'READY'],
    ['2023-12-31', 'READY'],
    ['2024-01-01', 'IN_FORCE'],
    ['2024-12-31', 'IN_FORCE'],
    ['2025-01-01', 'EXPIRED'],
  ] as const)('follows approval, first and last day: on %s it is %s', (day, status) => {
    expect(statusOn(agreement(version(1)), day)).toBe(status);
  });

  it('is DRAFT while something is missing, whatever has been approved', () => {
    const draft = agreement(version(1, { complete: false, validFrom: null }));
    expect(statusOn(draft, '2024-06-01')).toBe('DRAFT');
  });

  it('approved after its first day, is in force from the approval on', () => {
    const late = agreement(version(1, { approvedOn: '2024-02-15' }));
    expect(statusOn(late, '2024-02-14')).toBe('AWAITING_APPROVAL');
    expect(statusOn(late, '2024-02-15')).toBe('IN_FORCE');
  });

  it.each(['TERMINATED', 'SUCCEEDED', 'CANCELLED'] as const)(
    '%s counts from the day after the last',
    (kind) => {
      const ended = agreement(version(1), undefined, { kind, endedOn: '2024-05-31' });
      expect(statusOn(ended, '2024-05-31')).toBe('IN_FORCE');
      expect(statusOn(ended, '2024-06-01')).toBe(kind);
      expect(statusOn(ended, '2030-01-01')).toBe(kind);
    },
  );

  it('says how it was ended when that was on its last day, and EXPIRED when it had expired before', () => {
    const ended = (endedOn: Day) => agreement(version(1), undefined, { kind: 'SUCCEEDED', endedOn });
    expect(statusOn(ended('2024-12-31'), '2025-01-01')).toBe('SUCCEEDED');
    expect(statusOn(ended('2025-03-31'), '2025-04-01')).toBe('EXPIRED');
  });
});

describe('the version that counts', () => {
  it('is the approved one until all have approved the next', () => {
    const waiting = agreement(version(1), version(2, { approvedOn: null, validTo: '2026-12-31' }));
    expect(versionOn(waiting, '2024-12-31').version).toBe(1);
    expect(statusOn(waiting, '2025-01-01')).toBe('EXPIRED');
    const extended = agreement(version(1), version(2, { approvedOn: '2024-10-01', validTo: '2026-12-31' }));
    expect(versionOn(extended, '2024-09-30').version).toBe(1);
    expect(versionOn(extended, '2024-10-01').version).toBe(2);
    expect(statusOn(extended, '2025-01-01')).toBe('IN_FORCE');
  });

  it('is the approved one until the first day of the next', () => {
    const next = version(2, { approvedOn: '2024-10-01', validFrom: '2025-01-01', validTo: '2026-12-31' });
    const renewed = agreement(version(1), next);
    expect(versionOn(renewed, '2024-12-31').version).toBe(1);
    expect(versionOn(renewed, '2025-01-01').version).toBe(2);
  });

  it('is the newest while none is approved', () => {
    const drafts = agreement(version(1, { approvedOn: null }), version(2, { approvedOn: null }));
    expect(versionOn(drafts, '2024-06-01').version).toBe(2);
  });
});

const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2024-01-01', days));
const maybeDay = fc.option(day);
const versions = fc.array(fc.tuple(maybeDay, maybeDay, maybeDay, fc.boolean()), {
  minLength: 1,
  maxLength: 3,
});
const ending = fc.option(
  fc.record({ kind: fc.constantFrom('TERMINATED', 'SUCCEEDED', 'CANCELLED'), endedOn: day }),
);
const anyFacts = fc.tuple(versions, ending).map(([drawn, ended]): AgreementFacts => {
  const all = drawn.map(([validFrom, validTo, approvedOn, complete], place) =>
    version(place + 1, {
      validFrom,
      validTo: validFrom !== null && validTo !== null && validTo < validFrom ? validFrom : validTo,
      complete: complete && validFrom !== null,
      approvedOn,
    }),
  );
  const [first = version(1), ...others] = all;
  return { versions: [first, ...others], ending: ended };
});

/** The facts without the approvals that were still to come. */
function asKnownOn({ versions: all, ending: ended }: AgreementFacts, on: Day): AgreementFacts {
  const [first = version(1), ...others] = all.map((one) =>
    one.approvedOn !== null && one.approvedOn > on ? { ...one, approvedOn: null } : one,
  );
  return { versions: [first, ...others], ending: ended };
}

/** What each status means, said on its own, without an order of precedence. */
function meanings(
  { versions: all, ending: ended }: AgreementFacts,
  on: Day,
): Readonly<Record<string, boolean>> {
  const last = ended !== null && ended.endedOn < on ? ended.endedOn : on;
  const approved = all.filter((one) => one.complete && one.approvedOn !== null && one.approvedOn <= last);
  const begun = approved.filter((one) => (one.validFrom ?? '9999') <= last).at(-1);
  const expired = begun !== undefined && (begun.validTo ?? '9999') < last;
  const open = last === on;
  return {
    DRAFT: open && approved.length === 0 && all.at(-1)?.complete === false,
    AWAITING_APPROVAL: open && approved.length === 0 && all.at(-1)?.complete === true,
    READY: open && approved.length > 0 && begun === undefined,
    IN_FORCE: open && begun !== undefined && !expired,
    EXPIRED: expired,
    TERMINATED: !open && !expired && ended?.kind === 'TERMINATED',
    SUCCEEDED: !open && !expired && ended?.kind === 'SUCCEEDED',
    CANCELLED: !open && !expired && ended?.kind === 'CANCELLED',
  };
}

describe('for every combination of facts and every day', () => {
  it('there is exactly one status, and it means what it says', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const holding = Object.entries(meanings(facts, on)).filter(([, holds]) => holds);
        expect(holding).toEqual([[statusOn(facts, on), true]]);
      }),
      { numRuns: 5000 },
    );
  });

  it('an ending changes nothing up to its day, and nothing changes after it', () => {
    fc.assert(
      fc.property(anyFacts, day, day, (facts, on, later) => {
        if (facts.ending === null) return;
        const { endedOn } = facts.ending;
        if (on <= endedOn) expect(statusOn(facts, on)).toBe(statusOn({ ...facts, ending: null }, on));
        else if (later > endedOn) expect(statusOn(facts, on)).toBe(statusOn(facts, later));
      }),
    );
  });

  it('days are left exactly while the agreement is in force and has an end, and run to its last day', () => {
    fc.assert(
      fc.property(anyFacts, day, (facts, on) => {
        const known = asKnownOn(facts, on);
        const inForce = (days: number) => statusOn(known, addDays(on, days)) === 'IN_FORCE';
        const firstWithout = Array.from({ length: 60 }, (_one, days) => days).find((days) => !inForce(days));
        const left = firstWithout === undefined || firstWithout === 0 ? null : firstWithout - 1;
        expect(daysLeftOn(facts, on)).toBe(left);
      }),
      { numRuns: 5000 },
    );
  });
});
