import { renderAbsent, type Absent } from './render-absent.ts';
import type { RenderValue } from './rendering.ts';

/** Compiles a list: where an entry may not be null and is, the list is. */
export function compileList(renderEntry: RenderValue, absent: Absent): RenderValue {
  const render: RenderValue = (value, rendering, depth) => {
    if (!Array.isArray(value)) return renderAbsent({ value, absent, depth, render }, rendering);
    const { steps, written } = rendering;
    const start = written.length;
    let end = '[';
    for (let index = 0; index < value.length; index++) {
      steps[depth] = index;
      written.push(index === 0 ? end : `${end},`);
      end = renderEntry(value[index], rendering, depth + 1);
      if (end === '') {
        written.length = start;
        return absent;
      }
    }
    return `${end}]`;
  };
  return render;
}
