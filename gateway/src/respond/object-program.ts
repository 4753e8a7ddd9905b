import type { DataObject } from '../execute/merged-data.ts';
import type { Step } from './answer-path.ts';
import { combineValues } from './combine-values.ts';
import type { RenderValue, Rendering } from './rendering.ts';

/** One entry of an object of the answer. */
export interface FieldProgram {
  readonly step: Step;
  /** Further canonical names under which parts of its value stand; rarely any. */
  readonly others: readonly string[];
  /** What is made of the object's value under the canonical name. */
  readonly render: RenderValue;
}

/** Renders the objects of one concrete type for one selection; empty when a field may not be null and is. */
export type RenderObject = (object: DataObject, rendering: Rendering, depth: number) => string;

interface Piece {
  readonly step: Step;
  readonly from: string;
  /** The name in quotes with what goes before it and after it. */
  readonly before: string;
  readonly render: RenderValue;
}

/** Compiles the fields of an object. */
export function compileFields(fields: readonly FieldProgram[]): RenderObject {
  const split = fields.filter(({ others }) => others.length > 0);
  const render = fields.length === 0 ? () => '{}' : renderPieces(fields.map(pieceOf));
  return split.length === 0
    ? render
    : (object, rendering, depth) => render(withCombined(object, split), rendering, depth);
}

function pieceOf({ step, render }: FieldProgram, index: number): Piece {
  const before = `${index === 0 ? '{' : ','}${JSON.stringify(step.name)}:`;
  return { step, from: step.canonical, before, render };
}

function renderPieces(pieces: readonly Piece[]): RenderObject {
  return (object, rendering, depth) => {
    const { steps } = rendering;
    let text = '';
    for (const { step, from, before, render } of pieces) {
      steps[depth] = step;
      const value = render(object[from], rendering, depth + 1);
      if (value === '') return '';
      text += before + value;
    }
    return `${text}}`;
  };
}

function withCombined(object: DataObject, split: readonly FieldProgram[]): DataObject {
  const combined = { ...object };
  for (const { step, others } of split) {
    for (const other of others)
      combined[step.canonical] = combineValues(combined[step.canonical], object[other]);
  }
  return combined;
}
