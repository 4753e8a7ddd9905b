import { createAnswerer } from './ask-inquiry.ts';
import { drawWorld } from './draw-world.ts';
import { openGraph } from './open-graph.ts';
import type { Examination } from './run-disclosure.ts';
import { RULES } from './rules.ts';

/** Opens the graph for an examination; who opened it closes it. */
export async function openExamination(): Promise<Examination & { readonly close: () => Promise<void> }> {
  const graph = await openGraph(drawWorld(0, 0));
  const { write, subjects, close } = graph;
  return { write, subjects, close, answer: createAnswerer(graph), rules: RULES };
}
