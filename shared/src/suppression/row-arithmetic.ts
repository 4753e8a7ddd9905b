/** Less than this is zero: what rounding leaves behind. Coefficients are small fractions, most of them −1, 0 or 1. */
export const TINY = 1e-9;
const LARGEST_DENOMINATOR = 60;

export function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

export function add(numbers: Float64Array | undefined, index: number, amount: number): void {
  if (numbers !== undefined) numbers[index] = at(numbers, index) + amount;
}

/** The places of a row that are not zero; there are few. */
export function filledOf(cells: Float64Array): readonly number[] {
  const filled: number[] = [];
  for (let j = 0; j < cells.length; j += 1) if (cells[j] !== 0) filled.push(j);
  return filled;
}

export function subtract(
  target: Float64Array,
  factor: number,
  { cells, filled }: { readonly cells: Float64Array; readonly filled: readonly number[] },
): void {
  if (factor === 0) return;
  for (const j of filled) target[j] = snap(at(target, j) - factor * at(cells, j));
}

/** A whole number where the difference to one is rounding alone. */
export function snap(number: number): number {
  const whole = Math.round(number);
  return Math.abs(number - whole) < TINY ? whole : number;
}

/** The smallest multiple of `unit` by which a pace becomes whole; 0 where none is found. */
export function denominator(pace: number, unit: number): number {
  for (let multiple = unit; multiple > 0 && multiple <= LARGEST_DENOMINATOR; multiple += unit) {
    if (Math.abs(pace * multiple - Math.round(pace * multiple)) < TINY) return multiple;
  }
  return 0;
}
