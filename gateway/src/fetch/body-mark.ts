const SAMPLES = 48;

/**
 * A number that equal bodies have in common and that few others share. It looks at some characters only: to hash a
 * whole body of a few kilobytes would cost as much as the rest of the fetch.
 */
export function bodyMark(body: string): number {
  const { length } = body;
  const step = Math.max(1, Math.floor(length / SAMPLES));
  let mark = length;
  for (let at = length - 1; at >= 0; at -= step) mark = (Math.imul(mark, 31) + body.charCodeAt(at)) | 0;
  return mark;
}
