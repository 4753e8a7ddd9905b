/** Most bytes of an answer that are not its body: head, interim answers, lines between chunks. */
export const MOST_HEAD_BYTES = 16_384;
