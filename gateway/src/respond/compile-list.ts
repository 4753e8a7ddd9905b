import { renderAbsent, type Absent } from './render-absent.ts';
import type { RenderValue } from './rendering.ts';

/** Compiles a list: where an entry may not be null and is, the list is. */
export function compileList(renderEntry: RenderValue, absent: Absent): RenderValue {
  const render: RenderValue = (value, rendering, depth) => {
    if (!Array.isArray(value)) return renderAbsent({ value, absent, depth, render }, rendering);
    const { steps } = rendering;
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      steps[depth] = index;
      const entry = renderEntry(value[index], rendering, depth + 1);
      if (entry === '') return absent;
      text += index === 0 ? entry : `,${entry}`;
    }
    return `${text}]`;
  };
  return render;
}
