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
    const before = rendering.errors.length;
    const text = render(object, rendering, depth);
    if (rendering.errors.length === before) texts.set(object, text);
    return text;
  };
}
