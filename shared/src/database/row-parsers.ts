import { parse as parseArray } from 'postgres-array';

type Parser = (text: string) => unknown;

/** PostgreSQL's numbers for the types that its drivers read differently, each with the number of its array type. */
const TYPES: readonly (readonly [oid: number, arrayOid: number, parser: Parser])[] = [
  [20, 1016, parseBigint],
  [1700, 1231, parseNumeric],
  [1082, 1182, (text) => text],
  [1114, 1115, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
  [1184, 1185, (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))],
];

/** How a row's values are read, the same on every kind of database: dates never pass through a time zone. */
export const rowParsers: Readonly<Record<number, Parser>> = Object.fromEntries(
  TYPES.flatMap(([oid, arrayOid, parser]) => [
    [oid, parser],
    [arrayOid, (text: string) => parseArray(text, parser)],
  ]),
);

function parseBigint(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** Fifteen digits are what a number always holds exactly. */
function parseNumeric(text: string): number | string {
  const digits = text.replace(/[^\d]/g, '').replace(/^0+/, '');
  return digits.length <= 15 ? Number(text) : text;
}
