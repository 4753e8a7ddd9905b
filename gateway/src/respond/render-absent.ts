import { Mark } from '../execute/mark.ts';
import type { RenderValue, Rendering } from './rendering.ts';

/** The text where there is no value: null, or nothing where null may not be. */
export type Absent = 'null' | '';

export function absentText(isNullable: boolean): Absent {
  return isNullable ? 'null' : '';
}

/** A value that is not of the kind that was asked for, and the place where it was met. */
export interface Unfit {
  readonly value: unknown;
  readonly absent: Absent;
  readonly depth: number;
  /** Renders what a mark holds, as if it stood there without the mark. */
  readonly render: RenderValue;
}

/** Renders what is not plainly a value: null, nothing at all, a mark, or something of another kind; with its errors. */
export function renderAbsent({ value, absent, depth, render }: Unfit, rendering: Rendering): string {
  if (value instanceof Mark) {
    const outer = rendering.explained;
    for (const error of value.errors) rendering.report(error, depth);
    if (value.errors.length > 0) rendering.explained = depth;
    const text = render(value.value, rendering, depth);
    rendering.explained = outer;
    return text;
  }
  if (value !== null || absent === '') rendering.reportUnusable(depth);
  return absent;
}
