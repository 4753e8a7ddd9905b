import {
  Kind,
  parse,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Question } from './question.ts';

/** Asking again takes its time; what is not small by then is told as it is. */
const MOST_TRIES = 1_500;

/** Takes away from a question whatever it does without and still differs: each part alone, again and again. */
export async function shrinkQuestion(
  question: Question,
  schema: GraphQLSchema,
  differs: (question: Question) => Promise<boolean>,
): Promise<Question> {
  let [smallest, edit, hasShrunk] = [question, 0, false];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const edited = editDocument(parse(smallest.document), edit);
    if (edited === undefined) {
      if (!hasShrunk) break;
      [edit, hasShrunk] = [0, false];
      continue;
    }
    const smaller = withoutUnused(edited, smallest);
    const isValid = validate(schema, parse(smaller.document)).length === 0;
    if (isValid && (await differs(smaller))) [smallest, hasShrunk] = [smaller, true];
    else edit += 1;
  }
  return smallest;
}

/** The document with the edit of a number made; undefined when it has no such edit. */
function editDocument(document: DocumentNode, number: number): DocumentNode | undefined {
  const progress = { count: 0, isMade: false };
  const edited = visit(document, {
    enter: (node) => {
      if (progress.isMade) return undefined;
      const edits = editsOf(node, document);
      const edit = edits[number - progress.count];
      progress.count += edits.length;
      progress.isMade = edit !== undefined;
      return edit?.();
    },
  });
  return progress.isMade ? edited : undefined;
}

type Edit = () => ASTNode | null;

/** What can be made simpler in a node: parts are left out, and a fragment is replaced by what it selects. */
function editsOf(node: ASTNode, document: DocumentNode): readonly Edit[] {
  if (node.kind === Kind.SELECTION_SET) return selectionEdits(node, document);
  if (node.kind === Kind.DIRECTIVE || node.kind === Kind.ARGUMENT) return [() => null];
  if (node.kind === Kind.OPERATION_DEFINITION && node.name?.value === 'Other') return [() => null];
  if (node.kind !== Kind.FIELD || !node.alias) return [];
  const { alias: _alias, ...named } = node;
  return [() => named];
}

function selectionEdits(set: SelectionSetNode, document: DocumentNode): readonly Edit[] {
  return set.selections.flatMap((selection, index): Edit[] => {
    const put = (instead: readonly SelectionNode[]) => {
      const selections = [...set.selections];
      selections.splice(index, 1, ...instead);
      return { ...set, selections };
    };
    const without: Edit[] = set.selections.length > 1 ? [() => put([])] : [];
    const within = selectedBy(selection, document);
    return within ? [...without, () => put(within)] : without;
  });
}

/** What a fragment of either kind selects; nothing for a field. */
function selectedBy(
  selection: SelectionNode,
  { definitions }: DocumentNode,
): readonly SelectionNode[] | undefined {
  if (selection.kind === Kind.FIELD) return undefined;
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections;
  const named = definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
  );
  return named?.kind === Kind.FRAGMENT_DEFINITION ? named.selectionSet.selections : undefined;
}

/** Fragments and variables that nothing uses any more are not valid. */
function withoutUnused(document: DocumentNode, question: Question): Question {
  const text = print(document);
  const uses = (pattern: string) => text.match(new RegExp(`${pattern}(?![_0-9A-Za-z])`, 'g'))?.length ?? 0;
  const kept = visit(document, {
    VariableDefinition: ({ variable }) => (uses(`\\$${variable.name.value}`) > 1 ? undefined : null),
    FragmentDefinition: ({ name }) => (uses(`\\.\\.\\.${name.value}`) > 0 ? undefined : null),
  });
  if (print(kept) !== text) return withoutUnused(kept, question);
  const variables = Object.entries(question.variables).filter(([name]) => uses(`\\$${name}`) > 0);
  const operationName = text.includes('query Other') ? question.operationName : undefined;
  return { ...question, document: text, operationName, variables: Object.fromEntries(variables) };
}
