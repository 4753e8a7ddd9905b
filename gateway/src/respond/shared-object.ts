import type { RenderObject } from './object-program.ts';

/**
 * Renders an object that stands at several places once, and takes its text again at the others; but not when anything
 * in it had an error, since an error has another path at each place.
 */
export function keepShared(render: RenderObject): RenderObject {
  return (object, rendering, depth) => {
    if (!rendering.isShared(object)) return render(object, rendering, depth);
    const texts = rendering.textsOf(render);
    const known = texts.get(object);
    if (known !== undefined) return known;
    const { errors, written } = rendering;
    const before = errors.length;
    const start = written.length;
    const end = render(object, rendering, depth);
    if (errors.length > before || end === '') return end;
    written.push(end);
    const text = written.slice(start).join('');
    written.length = start;
    texts.set(object, text);
    return text;
  };
}
