import type { SeriesFacts } from '@samspill/shared/series';
import {
  Kind,
  parse,
  visit,
  type ASTNode,
  type DocumentNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { referenceCommand } from '../../cli/src/reference/reference-command.ts';
import { readDocuments } from '../../cli/src/reference/read-graph.ts';
import { SERIES as agreements } from '../../subgraphs/agreements/src/series.ts';
import { SERIES as education } from '../../subgraphs/education/src/series.ts';
import { SERIES as labour } from '../../subgraphs/labour/src/series.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const documents = await readDocuments(ROOT);
const SERIES: Readonly<Record<string, readonly SeriesFacts[]>> = { agreements, education, labour };

/** What the contract has to say in words: all that a client can name. */
const DESCRIBED: readonly string[] = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
];

describe('the reference', () => {
  it('says what the schemas and the programs of the subgraphs say', async () => {
    const printed: string[] = [];
    const print = (line: string) => printed.push(line);
    const code = await referenceCommand.run(['--check'], {
      root: ROOT,
      environment: process.env,
      print,
      note: print,
      readInput: () => Promise.resolve(''),
      onStop: () => undefined,
    });
    expect([code, printed]).toEqual([0, []]);
  });
});

describe.each(Object.entries(documents))('the schema of %s', (name, document) => {
  it('describes every type, field, argument and value', () => {
    expect(undescribed(document)).toEqual([]);
  });

  it('has a series for every field that gives figures, and a field for every series', () => {
    const given = (SERIES[name] ?? []).flatMap(({ fields }) => fields);
    expect([...new Set(given)].sort()).toEqual(figureFields(document));
  });

  it('has one series of each indicator and unit', () => {
    const words = (SERIES[name] ?? []).map(({ indicator, unit }) => `${indicator} in ${unit}`);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });
});

it('what is not described is named', () => {
  const document = parse('"A." type A { "B." b(c: Int, "D." d: Int): E } enum E { "F." F G }');
  expect(undescribed(document)).toEqual(['A.b.c', 'E', 'E.G']);
});

/** What says nothing of itself, as `Type.field.argument`. */
function undescribed(document: DocumentNode): readonly string[] {
  const path: string[] = [];
  const missing: string[] = [];
  visit(document, {
    enter: (node: ASTNode) => {
      if (!DESCRIBED.includes(node.kind)) return;
      const { name, description } = node as TypeDefinitionNode;
      path.push(name.value);
      if (!description?.value.trim()) missing.push(path.join('.'));
    },
    leave: (node: ASTNode) => {
      if (DESCRIBED.includes(node.kind)) path.pop();
    },
  });
  return missing;
}

/** The fields that give figures, as `Type.field`. */
function figureFields(document: DocumentNode): readonly string[] {
  return document.definitions
    .flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (node.fields ?? []).map(({ name, type }) => [`${node.name.value}.${name.value}`, nameOf(type)])
        : [],
    )
    .filter(([, type]) => type === 'Statistic')
    .map(([field = '']) => field)
    .sort();
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
