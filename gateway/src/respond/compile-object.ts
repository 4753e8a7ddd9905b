import { Mark } from '../execute/mark.ts';
import type { DataObject } from '../execute/merged-data.ts';
import type { RenderObject } from './object-program.ts';
import { renderAbsent, type Absent } from './render-absent.ts';
import type { Rendering, RenderValue } from './rendering.ts';

/** The program for the objects of a type; undefined when there can be none of it here. */
export type ProgramOf = (typeName: unknown) => RenderObject | undefined;

/** Compiles an object whose type is known from the schema; one that says it is of another cannot be used. */
export function compileObject(program: RenderObject, typeName: string, absent: Absent): RenderValue {
  const render: RenderValue = (value, rendering, depth) => {
    if (!isDataObject(value) || (value['__typename'] ?? typeName) !== typeName)
      return renderAbsent({ value, absent, depth, render }, rendering);
    return renderOr(absent, program, { value, rendering, depth });
  };
  return render;
}

/**
 * Compiles an object that says itself which type it has. Where nothing of it depends on its type, one that says no more
 * than the interface that it is of is taken as it is: the one subgraph that was asked may not know its type.
 */
export function compileAbstract(programOf: ProgramOf, absent: Absent): RenderValue {
  const render: RenderValue = (value, rendering, depth) => {
    const program = isDataObject(value) ? programOf(value['__typename']) : undefined;
    if (!program) return renderAbsent({ value: lostType(value) ?? value, absent, depth, render }, rendering);
    return renderOr(absent, program, { value: value as DataObject, rendering, depth });
  };
  return render;
}

interface Place {
  readonly value: DataObject;
  readonly rendering: Rendering;
  readonly depth: number;
}

/** Renders an object, or takes back what was written of it where one of its fields may not be null and is. */
function renderOr(absent: Absent, program: RenderObject, { value, rendering, depth }: Place): string {
  const start = rendering.written.length;
  const end = program(value, rendering, depth);
  if (end !== '') return end;
  rendering.written.length = start;
  return absent;
}

/** The mark of an object whose type was to be fetched and is lost: without it nothing can be said of the object. */
function lostType(value: unknown): Mark | undefined {
  const typeName = isDataObject(value) ? value['__typename'] : undefined;
  return typeName instanceof Mark ? new Mark(typeName.errors) : undefined;
}

function isDataObject(value: unknown): value is DataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Mark);
}
