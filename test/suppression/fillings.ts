import type { OutsideView } from './outside-view.ts';

interface Span {
  readonly least: number;
  readonly most: number;
}

/** So many steps may one question take; the tables of the test need far fewer. */
const PATIENCE = 20_000;
/** Without an upper bound narrowing need not end; what is narrowed too little is found by trying. */
const ROUNDS = 100;

/** Is there a filling of all hidden cells with whole numbers in which one has this value? By trying; null where that takes too long. */
export function hasFilling(view: OutsideView, cell: number, value: number): boolean | null {
  const spans = view.unknowns.map((unknown, j): Span =>
    j === cell ? meet(unknown, { least: value, most: value }) : unknown,
  );
  const effort = { left: PATIENCE };
  const found = fill(view, spans, effort);
  return effort.left > 0 ? found : found || null;
}

function fill(view: OutsideView, given: readonly Span[], effort: { left: number }): boolean {
  effort.left -= 1;
  if (effort.left <= 0) return false;
  const spans = narrow(view, given);
  if (spans === null) return false;
  const open = spans.map(({ least, most }, j) => ({ j, size: most - least })).filter(({ size }) => size > 0);
  const next = open.sort((a, b) => a.size - b.size)[0];
  if (next === undefined) return true;
  const { least, most } = spans[next.j] ?? { least: 0, most: 0 };
  for (let value = least; value <= Math.min(most, least + PATIENCE); value += 1) {
    if (fill(view, spans.with(next.j, { least: value, most: value }), effort)) return true;
    if (effort.left <= 0) return false;
  }
  return false;
}

/** Narrows every cell to what each equation leaves it when the others are anywhere in their spans; null where nothing is left. */
function narrow({ equations }: OutsideView, given: readonly Span[]): readonly Span[] | null {
  const spans = [...given];
  if (spans.some(({ least, most }) => least > most)) return null;
  for (let [changed, rounds] = [true, 0]; changed && rounds < ROUNDS; rounds += 1) {
    changed = false;
    for (const { coefficients, value } of equations) {
      for (const [j, coefficient] of coefficients.entries()) {
        if (coefficient === 0) continue;
        const before = spans[j] ?? { least: 0, most: 0 };
        const after = meet(before, rest({ coefficients, value, spans }, j));
        if (after.least > after.most) return null;
        if (after.least > before.least || after.most < before.most) [spans[j], changed] = [after, true];
      }
    }
  }
  return spans;
}

/** What the other cells of an equation leave for one. */
function rest(
  { coefficients, value, spans }: { coefficients: readonly number[]; value: number; spans: readonly Span[] },
  cell: number,
): Span {
  let [low, high] = [value, value];
  for (const [j, coefficient] of coefficients.entries()) {
    if (j === cell || coefficient === 0) continue;
    const { least, most } = spans[j] ?? { least: 0, most: 0 };
    low -= coefficient * (coefficient > 0 ? most : least);
    high -= coefficient * (coefficient > 0 ? least : most);
  }
  const own = coefficients[cell] ?? 1;
  return own > 0
    ? { least: Math.ceil(low / own), most: Math.floor(high / own) }
    : { least: Math.ceil(high / own), most: Math.floor(low / own) };
}

function meet(one: Span, other: Span): Span {
  return { least: Math.max(one.least, other.least), most: Math.min(one.most, other.most) };
}
