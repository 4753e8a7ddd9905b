import { recordNames } from './write-document.ts';
import type { ExpectedRow } from './expectation.ts';
import type { Gathering } from './expect-person.ts';
import type { RecordAsk, RecordKind } from './inquiry.ts';
import { THE_DAY, THE_TIME, type Consent, type Person, type Referral } from './world.ts';

/** What the subgraph agreements itself keeps of a person who is named by id, known or not, as far as it is asked for. */
export function expectRecords(
  gathering: Gathering,
  id: string,
  records: readonly RecordAsk[],
): Readonly<Record<string, unknown>> {
  const person = gathering.world.persons.find((one) => one.id === id);
  const fields = records.flatMap((ask) => {
    const value = expectRecord(gathering, { id, person, kind: ask.record });
    return recordNames(ask).map((name) => [name, value] as const);
  });
  return Object.fromEntries(fields);
}

interface Cell {
  readonly id: string;
  readonly person: Person | undefined;
  readonly kind: RecordKind;
}

function expectRecord(gathering: Gathering, cell: Cell): unknown {
  const { oracle, errorCodes, cases } = gathering;
  const { id, person, kind } = cell;
  cases.add(`${id} ${kind}`);
  if (oracle === null) {
    errorCodes.add('UNAUTHENTICATED');
    return null;
  }
  if (kind === 'REFERRAL') {
    const seen = oracle.referralsOf(person);
    note(gathering, cell, seen.length > 0 ? 'PERMIT' : 'REFUSE');
    return newestFirst(seen, ({ sentOn }) => sentOn).map(shownReferral);
  }
  const isOwn = person !== undefined && oracle.mayReadConsents(person);
  note(gathering, cell, isOwn ? 'PERMIT' : 'REFUSE');
  if (isOwn) return newestFirst(person.consents, ({ givenAt }) => givenAt).map(shownConsent);
  errorCodes.add('FORBIDDEN');
  return null;
}

function note({ rows, inquiry }: Gathering, { id, kind }: Cell, outcome: ExpectedRow['outcome']): void {
  const { viewer } = inquiry.asker;
  rows.set(`${id} ${kind}`, {
    owner: 'agreements',
    viewer: viewer?.subject ?? '',
    personId: id,
    category: kind,
    way: viewer?.kind === 'CITIZEN' ? 'CITIZEN' : 'OWN',
    outcome,
    purpose: kind === 'REFERRAL' ? inquiry.purpose : null,
    grounds: null,
  });
}

function newestFirst<Row extends { readonly id: string }>(
  rows: readonly Row[],
  when: (row: Row) => string | number,
): readonly Row[] {
  const isBefore = (one: Row, other: Row) =>
    when(one) === when(other) ? one.id < other.id : when(one) > when(other);
  return [...rows].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

function shownConsent({ id, receiver, expiresAt, events }: Consent) {
  const last = events.at(-1);
  const isOver = expiresAt <= THE_TIME ? 'EXPIRED' : 'HOLDING';
  return {
    id,
    state: last?.kind === 'WITHDRAWN' ? 'WITHDRAWN' : isOver,
    categories: last?.categories,
    purposes: last?.purposes,
    receiver,
  };
}

function shownReferral({ id, fromSide, countyCode, unitNumber, purpose, sentOn, dueOn, steps }: Referral) {
  const state = steps.at(-1);
  const ofCounty = { side: 'COUNTY', county: { code: countyCode }, office: null };
  const ofNav = { side: 'NAV', county: null, office: { unitNumber } };
  const isUnanswered = state === 'SENT' || state === 'RECEIVED';
  return {
    id,
    state,
    purpose,
    sentOn,
    dueOn,
    isOverdue: isUnanswered && dueOn !== null && dueOn < THE_DAY,
    from: fromSide === 'COUNTY' ? ofCounty : ofNav,
    to: fromSide === 'COUNTY' ? ofNav : ofCounty,
  };
}
