import { accessClasses, ACCESS_CLASSES, type AccessClass } from '@samspill/shared/access/access-classes';
import {
  Kind,
  parse,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guardedFields } from '../support/guarded-fields.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const common = read('shared/schema/common.graphql');
const contracts = ['agreements', 'education', 'labour'].map(
  (name) => [name, parse(`${read(`subgraphs/${name}/schema.graphql`)}\n${common}`)] as const,
);
const supergraph = parse(read('gateway/supergraph.graphql'));

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function definitions(document: DocumentNode): readonly Definition[] {
  return document.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

const rank = (accessClass: AccessClass | null) =>
  accessClass === null ? -1 : ACCESS_CLASSES.indexOf(accessClass);

describe.each(contracts)('the schema of %s', (_name, document) => {
  const { types, fields } = accessClasses(document);
  const classes = new Map(fields.map(({ type, field, accessClass }) => [`${type}.${field}`, accessClass]));

  it('says how widely each type and field may be read', () => {
    expect([...types].filter(([, accessClass]) => accessClass === null)).toEqual([]);
    expect(fields.filter(({ accessClass }) => accessClass === null)).toEqual([]);
    expect(fields.length).toBeGreaterThan(50);
  });

  it('gives figures as no more than figures in which small numbers are hidden', () => {
    const wide = fields.filter(
      ({ returns, accessClass }) => returns === 'Statistic' && rank(accessClass) < rank('AGGREGATE'),
    );
    expect(wide).toEqual([]);
  });

  it('guards a field of an interface at least as well in each type that has it', () => {
    const weaker = definitions(document).flatMap(({ name, interfaces = [], fields: own = [] }) =>
      interfaces.flatMap((one) =>
        own
          .map(
            (field) =>
              [`${one.name.value}.${field.name.value}`, `${name.value}.${field.name.value}`] as const,
          )
          .filter(
            ([promised, kept]) => rank(classes.get(promised) ?? null) > rank(classes.get(kept) ?? null),
          ),
      ),
    );
    expect(weaker).toEqual([]);
  });

  it('lets a field be null that may be refused, so that a refusal costs no more than the field', () => {
    const nullable = new Map(
      definitions(document).flatMap(({ name, fields: own = [] }) =>
        own.map((field) => [`${name.value}.${field.name.value}`, field.type.kind !== Kind.NON_NULL_TYPE]),
      ),
    );
    expect(guardedFields(document).filter((field) => !nullable.get(field))).toEqual([]);
  });
});

describe('the composed graph', () => {
  const composed = accessClasses(supergraph);
  const classes = new Map(
    composed.fields.map(({ type, field, accessClass }) => [`${type}.${field}`, accessClass]),
  );

  it.each(contracts)('has lost no class of %s', (_name, document) => {
    const { types, fields } = accessClasses(document);
    expect([...types].filter(([type, accessClass]) => composed.types.get(type) !== accessClass)).toEqual([]);
    const lost = fields.filter(
      ({ type, field, accessClass }) => classes.get(`${type}.${field}`) !== accessClass,
    );
    expect(lost).toEqual([]);
  });

  it('has no type or field without a class', () => {
    expect([...composed.types].filter(([, accessClass]) => accessClass === null)).toEqual([]);
    expect(composed.fields.filter(({ accessClass }) => accessClass === null)).toEqual([]);
  });
});
