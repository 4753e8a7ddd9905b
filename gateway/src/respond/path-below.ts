import { Kind, type FieldNode, type SelectionNode } from 'graphql';
import type { ResponseWords } from './response-words.ts';

type Path = readonly (string | number)[];

/** Turns what follows a path of the answer from canonical names into the client's; it ends where the client asks no further. */
export type PathBelow = (path: Path, below: Path) => Path;

/** Creates it for an operation. It is slow and only for errors: it reads the document each time. */
export function createPathBelow(words: ResponseWords): PathBelow {
  const root: readonly Selecting[] = [words.operation];
  return (path, below) => {
    let parents = root;
    for (const step of path) if (typeof step === 'string') parents = fieldsNamed(parents, step, words);
    const found: (string | number)[] = [];
    for (const step of below) {
      if (typeof step === 'number') {
        found.push(step);
        continue;
      }
      const [field] = fieldsIn(parents, words).filter((node) => words.names.get(node) === step);
      if (!field) break;
      const name = responseName(field);
      found.push(name);
      parents = fieldsNamed(parents, name, words);
    }
    return found;
  };
}

type Selecting = Pick<FieldNode, 'selectionSet'>;

function fieldsNamed(
  parents: readonly Selecting[],
  name: string,
  words: ResponseWords,
): readonly FieldNode[] {
  return fieldsIn(parents, words).filter((node) => responseName(node) === name);
}

function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** The fields that some nodes select, on whatever type. */
function fieldsIn(parents: readonly Selecting[], words: ResponseWords): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();
  const gather = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet.selections);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        gather(words.fragments.get(selection.name.value)?.selectionSet.selections ?? []);
      }
    }
  };
  for (const { selectionSet } of parents) gather(selectionSet?.selections ?? []);
  return fields;
}
