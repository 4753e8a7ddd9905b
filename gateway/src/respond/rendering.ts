import type { FieldNode, GraphQLError } from 'graphql';
import type { FieldError } from '../execute/mark.ts';
import type { MergedData } from '../execute/merged-data.ts';
import { canonicalPath, clientPath, type Step } from './answer-path.ts';
import { createAnswerError } from './create-answer-error.ts';
import type { PathBelow } from './path-below.ts';

/** What an answer needs beside the merged data. */
export interface Further {
  /** The value of `__schema` or `__type`, in the client's names. */
  readonly introspect: (field: FieldNode) => unknown;
  /** The subgraph that owes the value at a path of canonical names (`@` for an entry of a list), where that is known. */
  readonly blame: (path: readonly string[]) => string | undefined;
}

/**
 * Writes a value but for the end of its text, which it gives; empty when null would have to stand where there is never null.
 * What has been written of it by then is taken back by whoever can be null instead.
 */
export type RenderValue = (value: unknown, rendering: Rendering, depth: number) => string;

/** The state of rendering one answer. Who renders a part of a value first puts down its step at its depth. */
export class Rendering {
  readonly steps: (Step | number)[] = [];
  /** What has been written. Parts are joined once, at the end: a string that grows is a tree, and slow to be made one piece of. */
  readonly written: string[] = [];
  readonly errors: GraphQLError[] = [];
  /** The depth of the value that errors have been reported for, so that it needs no error of its own. */
  explained = -1;
  readonly further: Further;
  readonly #pathBelow: PathBelow;
  readonly #shared: ReadonlySet<object>;
  readonly #hasShared: boolean;
  #consequences: Set<GraphQLError> | undefined;
  readonly #texts = new Map<unknown, Map<object, string>>();

  /** Whether every string stands in JSON as it is, so that none has to be looked at. */
  readonly isPlain: boolean;

  constructor({ shared, isPlain = false }: MergedData, further: Further, pathBelow: PathBelow) {
    this.further = further;
    this.#pathBelow = pathBelow;
    this.isPlain = isPlain;
    this.#shared = shared;
    this.#hasShared = shared.size > 0;
  }

  /** Whether an object stands at more than one place. */
  isShared(object: object): boolean {
    return this.#hasShared && this.#shared.has(object);
  }

  /** The texts that a program has made in this answer, by the object. */
  textsOf(program: unknown): Map<object, string> {
    const known = this.#texts.get(program);
    if (known) return known;
    const texts = new Map<object, string>();
    this.#texts.set(program, texts);
    return texts;
  }

  get hasConsequences(): boolean {
    return this.#consequences !== undefined;
  }

  /** Whether an error is there only because of another one of the same subgraph. */
  isConsequence(error: GraphQLError): boolean {
    return this.#consequences?.has(error) === true;
  }

  /** Reports an error at the path of the value that stands at a depth. */
  report(fieldError: FieldError, depth: number): void {
    const { message, code, subgraph, reason, below = [], isConsequence } = fieldError;
    const here = clientPath(this.steps, depth);
    const path = below.length > 0 ? [...here, ...this.#pathBelow(here, below)] : here;
    const extensions = {
      code,
      ...(subgraph !== undefined && { subgraph }),
      ...(reason !== undefined && { reason }),
    };
    const error = createAnswerError(message, { path, extensions });
    this.errors.push(error);
    if (isConsequence === true) (this.#consequences ??= new Set()).add(error);
  }

  /** Reports that what stands at a depth is not what was asked for, unless errors explain it already. */
  reportUnusable(depth: number): void {
    if (this.explained === depth) return;
    const subgraph = this.further.blame(canonicalPath(this.steps, depth));
    const who = subgraph === undefined ? 'A subgraph' : `The subgraph ${subgraph}`;
    const message = `${who} gave an answer that cannot be used; what it owns is null here.`;
    this.report({ message, code: 'SUBGRAPH_UNAVAILABLE', subgraph, reason: 'INVALID_RESPONSE' }, depth);
  }
}
