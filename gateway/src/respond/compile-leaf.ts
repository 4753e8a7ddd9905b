import type { LeafText } from './leaf-text.ts';
import { renderAbsent, type Absent } from './render-absent.ts';
import type { RenderValue } from './rendering.ts';

/** Compiles a value of a scalar or an enum. */
export function compileLeaf(textOf: LeafText, absent: Absent): RenderValue {
  const render: RenderValue = (value, rendering, depth) => {
    const text = textOf(value);
    return text === '' ? renderAbsent({ value, absent, depth, render }, rendering) : text;
  };
  return render;
}
