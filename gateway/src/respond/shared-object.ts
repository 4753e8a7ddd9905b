import type { RenderObject } from './object-program.ts';

const OPENING_BRACE = 0x7b;

/**
 * Renders an object that stands at several places once, and takes its text again at the others; but not when anything
 * in it had an error, since an error has another path at each place.
 */
export function keepShared(render: RenderObject): RenderObject {
  return (object, rendering, depth) => {
    if (!rendering.isShared(object)) return render(object, rendering, depth);
    const texts = rendering.textsOf(render);
    const known = texts.get(object);
    if (known !== undefined && isObjectText(known)) return known;
    const before = rendering.errors.length;
    const text = render(object, rendering, depth);
    if (rendering.errors.length === before) texts.set(object, text);
    return text;
  };
}

/**
 * True of every text that is kept, and looked at for its effect: a string is a tree of the parts that it was put together
 * from until somebody reads a unit of it, and a tree would be walked anew at each place that the text is taken to.
 */
function isObjectText(text: string): boolean {
  return text.charCodeAt(0) === OPENING_BRACE;
}
