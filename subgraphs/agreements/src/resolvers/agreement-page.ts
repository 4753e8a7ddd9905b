import { readingScope } from '@samspill/shared/access/reading-scope';
import { isDay, type Day } from '@samspill/shared/day';
import { fail } from '@samspill/shared/errors';
import { decodeCursor, pageOf, pageSize } from '@samspill/shared/page';
import type { Context } from '../context.ts';
import type { AgreementConditions, AgreementConnectionRow } from '../data/agreement-page.ts';
import type { AgreementRow } from '../data/agreement-life.ts';
import type { AgreementFilter, AgreementOrder, QueryAgreementsArgs } from '../generated/graph.ts';
import { versionOf } from './agreement-fields.ts';
import { lastDayOn } from './last-day.ts';
import { onDay } from './on-day.ts';

const AGREEMENTS = { usual: 50, most: 100 };

/** How far ahead an end can be asked for: ten years. */
const MOST_DAYS = 3660;

/** A page of agreements in one of the orders. A cursor belongs to the order that it was given in. */
export async function agreementPage(
  { filter, asOf, first, after, orderBy }: Partial<QueryAgreementsArgs>,
  { list, today, viewer }: Context,
): Promise<AgreementConnectionRow> {
  const order = orderBy ?? 'VALID_FROM_DESC';
  const size = pageSize(first, AGREEMENTS);
  const conditions = { ...conditionsOf(filter ?? {}, asOf ?? today), scope: readingScope(viewer) };
  const page = { conditions, order, size, after: placeOf(after, order) };
  const rows = (await list.agreementPage(page)).map((agreement) => onDay(agreement, conditions.day));
  const keyOf = (row: AgreementRow) => [order, sortDay(row, order) ?? '', row.id];
  return { ...pageOf(rows, size, keyOf), conditions };
}

function conditionsOf(
  { kind, countyCode, inForce, endingWithinDays }: AgreementFilter,
  day: Day,
): Omit<AgreementConditions, 'scope'> {
  const days = endingWithinDays ?? null;
  if (days !== null && (days < 0 || days > MOST_DAYS)) {
    fail('BAD_USER_INPUT', `\`endingWithinDays\` is ${days}; give a number from 0 to ${MOST_DAYS}.`);
  }
  return {
    kind: kind ?? null,
    countyCode: countyCode ?? null,
    inForce: inForce ?? null,
    endingWithinDays: days,
    day,
  };
}

function placeOf(after: string | null | undefined, order: AgreementOrder) {
  const cursor = decodeCursor(after, 3);
  if (cursor === null) return null;
  const [given, day = '', id = ''] = cursor;
  if (given === order && (day === '' || isDay(day))) return { day: day === '' ? null : day, id };
  return fail(
    'INVALID_CURSOR',
    'The cursor in `after` was not given out by this list in this order; leave it out to begin at the start.',
  );
}

function sortDay(agreement: AgreementRow, order: AgreementOrder): Day | null {
  return order === 'VALID_FROM_DESC' ? versionOf(agreement).validFrom : lastDayOn(agreement, agreement.day);
}
