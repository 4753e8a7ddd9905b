import type { FieldNode } from 'graphql';
import type { MergedData } from '../execute/merged-data.ts';
import type { Selecting } from './collect-fields.ts';
import { createSelectionCompiler, type SelectionOptions } from './compile-selection.ts';
import { jsonText } from './json-text.ts';
import type { RenderedResponse } from './rendered-response.ts';
import { createPathBelow } from './path-below.ts';
import { withinReach } from './within-reach.ts';
import { Rendering, type Further, type RenderValue } from './rendering.ts';
import type { ResponseWords } from './response-words.ts';

export interface ResponseOptions extends Selecting, ResponseWords, Pick<SelectionOptions, 'refusalOf'> {}

/** Makes the answers to one operation. */
export interface ResponseProgram {
  /** Never throws, whatever the subgraphs said: what cannot be used is null, with an error at its path. */
  readonly render: (data: MergedData, further: Further) => RenderedResponse;
}

/** Compiles what makes the answers to an operation, in the words of its document and the order of the specification. */
export function compileResponse(options: ResponseOptions): ResponseProgram {
  const { schema, operation } = options;
  const type = schema.getRootType(operation.operation);
  if (!type) return { render: () => ({ text: 'null', errors: [] }) };
  const pathBelow = createPathBelow(options);
  const compileSelection = createSelectionCompiler({ ...options, metaField });
  const renderRoot = compileSelection([operation], type);
  return {
    render: (data, further) => {
      const rendering = new Rendering(data, further, pathBelow);
      return withinReach(() => {
        const end = renderRoot(data.root, rendering, 0);
        rendering.written.push(end);
        const text = end === '' ? 'null' : rendering.written.join('');
        return { text, errors: rendering.errors };
      });
    },
  };
}

/** `__schema` and `__type`, whose value is made elsewhere, in one piece. */
function metaField(nodes: readonly FieldNode[]): RenderValue | undefined {
  const field = mergeNodes(nodes);
  if (field?.name.value !== '__schema' && field?.name.value !== '__type') return undefined;
  return (_value, { further }) => jsonText(further.introspect(field)) || 'null';
}

/** One field that selects what several of the same name select. */
function mergeNodes([first, ...others]: readonly FieldNode[]): FieldNode | undefined {
  if (!first?.selectionSet || others.length === 0) return first;
  const selections = [first, ...others].flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return { ...first, selectionSet: { ...first.selectionSet, selections } };
}
