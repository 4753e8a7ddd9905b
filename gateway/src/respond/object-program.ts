import type { DataObject } from '../execute/merged-data.ts';
import type { Step } from './answer-path.ts';
import { combineValues } from './combine-values.ts';
import { explainNull } from './explain-null.ts';
import { isPlainText } from './json-text.ts';
import { oneByte } from './one-byte.ts';
import type { RenderValue, Rendering } from './rendering.ts';

/** One entry of an object of the answer. */
export interface FieldProgram {
  readonly step: Step;
  /** Further canonical names under which parts of its value stand; rarely any. */
  readonly others: readonly string[];
  /** What is made of the object's value under the canonical name. */
  readonly render: RenderValue;
  /** Whether every string that stands there is its value as it is. */
  readonly isText: boolean;
}

/** Renders the objects of one concrete type for one selection, as values are; empty when a field may not be null and is. */
export type RenderObject = (object: DataObject, rendering: Rendering, depth: number) => string;

/** A field with what goes before its value: its name, the quote of a text, and that of the text before it. */
interface Piece extends FieldProgram {
  readonly from: string;
  readonly name: string;
  readonly nameQuote: string;
  readonly quoteName: string;
  readonly quoteNameQuote: string;
}

/** Compiles the fields of an object. */
export function compileFields(fields: readonly FieldProgram[]): RenderObject {
  const split = fields.filter(({ others }) => others.length > 0);
  const render = fields.length === 0 ? () => '{}' : renderPieces(fields.map(pieceOf));
  return split.length === 0
    ? render
    : (object, rendering, depth) => render(withCombined(object, split), rendering, depth);
}

function pieceOf(field: FieldProgram, index: number): Piece {
  const name = `${index === 0 ? '{' : ','}${JSON.stringify(field.step.name)}:`;
  return {
    step: field.step,
    others: field.others,
    render: field.render,
    isText: field.isText,
    from: field.step.canonical,
    name: oneByte(name),
    nameQuote: oneByte(`${name}"`),
    quoteName: oneByte(`"${name}`),
    quoteNameQuote: oneByte(`"${name}"`),
  };
}

/** A text's closing quote is written with what comes after it: each part that is written costs as much as a field. */
function renderPieces(pieces: readonly Piece[]): RenderObject {
  return (object, rendering, depth) => {
    const { steps, written, isPlain } = rendering;
    let isQuoteOpen = false;
    let end = '';
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index] as Piece;
      const value = object[piece.from];
      if (end !== '') written.push(end);
      end = '';
      if (piece.isText && typeof value === 'string' && (isPlain || isPlainText(value))) {
        written.push(isQuoteOpen ? piece.quoteNameQuote : piece.nameQuote, value);
        isQuoteOpen = true;
        continue;
      }
      steps[depth] = piece.step;
      written.push(isQuoteOpen ? piece.quoteName : piece.name);
      end = piece.render(value, rendering, depth + 1);
      if (end === '') {
        if (rendering.hasConsequences)
          explainNull(rendering, depth, () => {
            for (const rest of pieces.slice(index + 1)) {
              steps[depth] = rest.step;
              rest.render(object[rest.from], rendering, depth + 1);
            }
          });
        return '';
      }
      isQuoteOpen = false;
    }
    return isQuoteOpen ? '"}' : `${end}}`;
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
