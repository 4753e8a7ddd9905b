const SAMPLES = 48;

/**
 * A number that equal texts have in common and that few others share. It looks at some characters only: to hash a
 * whole body of a few kilobytes would cost as much as the rest of the fetch.
 */
export function textMark(text: string): number {
  const { length } = text;
  const step = Math.max(1, Math.floor(length / SAMPLES));
  let mark = length;
  for (let at = length - 1; at >= 0; at -= step) mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  return mark;
}
