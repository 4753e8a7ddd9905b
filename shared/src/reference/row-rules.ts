import type { Cell } from './cell.ts';
import type { RowRule } from './table.ts';

type Two = readonly [one: string, other: string];

/** A share is hidden exactly when it is not there. */
export const shareOrSuppressed = (name: string): RowRule => ({
  name,
  holds: ({ share, suppressed }) => (share === null) === (suppressed === 'true'),
  reason: 'it has to have either a share or suppressed true, not both and not neither',
});

/** A month is written as its first day. */
export const firstOfMonth = (name: string, column: string): RowRule => ({
  name,
  holds: (cells) => textOf(cells[column]).endsWith('-01'),
  reason: `${column} is not the first day of a month`,
});

/** A quarter is written as its first day. */
export const firstOfQuarter = (name: string, column: string): RowRule => ({
  name,
  holds: (cells) => /-(01|04|07|10)-01$/.test(textOf(cells[column])),
  reason: `${column} is not the first day of a quarter`,
});

/** A month is not one that has not come yet; asked of what comes from elsewhere alone. */
export const monthHasCome = (name: string, column: string): RowRule => ({
  name,
  holds: (cells, today) => today === null || textOf(cells[column]).slice(0, 7) <= today.slice(0, 7),
  reason: `${column} lies in the future: figures of a month are known when it has begun at the earliest`,
});

/** What has two days does not end before it begins; either may be open. */
export const daysInOrder = (name: string, [from, to]: Two): RowRule => ({
  name,
  holds: (cells) => textOf(cells[from]) <= (textOf(cells[to]) || '9999-12-31'),
  reason: `${to} lies before ${from}`,
});

/** Two columns are both filled or both empty. */
export const filledTogether = (name: string, [one, other]: Two): RowRule => ({
  name,
  holds: (cells) => (textOf(cells[one]) === '') === (textOf(cells[other]) === ''),
  reason: `${one} and ${other} have to be both filled or both empty`,
});

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}
