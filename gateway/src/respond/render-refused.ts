import type { Refusal } from '../authorize/refusal.ts';
import type { Absent } from './render-absent.ts';
import type { RenderValue } from './rendering.ts';

/** Renders what the viewer may not have: null with the reason at its path, and never what stands there. */
export function renderRefused({ code, message }: Refusal, absent: Absent): RenderValue {
  return (_value, rendering, depth) => {
    rendering.report({ message, code, subgraph: undefined, reason: undefined }, depth);
    return absent;
  };
}
