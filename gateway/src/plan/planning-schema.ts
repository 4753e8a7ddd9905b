import { Kind, parse, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { isComposite, readCompositeTypes, type CompositeNode } from './composite-types.ts';
import { dropUnresolvableKeys } from './drop-unresolvable-keys.ts';
import { isJoinDirective, joinText, subgraphNames } from './join-directives.ts';
import { rewriteRequirement, type WantedFields } from './rewrite-requirement.ts';
import { createVirtualFields, type VirtualField, type VirtualFields } from './virtual-fields.ts';

/** A composed schema as the planner gets it, and what it takes to undo in a plan what was changed for it. */
export interface PlanningSchema {
  readonly document: DocumentNode;
  readonly virtualFields: ReadonlyMap<string, VirtualField>;
  /** What a field of a type, or of a type that implements it, requires in a subgraph: sets of fields, virtual ones too. */
  readonly requirementsOf: (subgraph: string, type: string, field: string) => readonly string[];
  /** Whether an object can be of both types. */
  readonly mayBeOne: (type: string, other: string) => boolean;
}

/**
 * Changes a composed schema so that the planner cannot make two mistakes that it makes without a word: to come back
 * to a subgraph by a key that is not resolvable, and to mix up the values of a field that is required with arguments.
 */
export function createPlanningSchema(supergraphSdl: string): PlanningSchema {
  const { kind, definitions } = parse(supergraphSdl, { noLocation: true });
  const types = readCompositeTypes(definitions);
  const names = subgraphNames(definitions);
  const virtualFields = createVirtualFields(types.fieldNames);
  const wanted: WantedFields = new Map();
  const requirements = new Map<string, string>();
  const rewriteField = (field: FieldDefinitionNode, type: string) => ({
    ...field,
    directives: (field.directives ?? []).map((directive) => {
      const requires = isJoinDirective(directive, 'field') ? joinText(directive, 'requires') : undefined;
      if (requires === undefined) return directive;
      const rewritten = rewriteRequirement(requires, type, { types, virtualFields, wanted });
      const subgraph = names.get(joinText(directive, 'graph') ?? '') ?? '';
      requirements.set(`${subgraph} ${type}.${field.name.value}`, rewritten);
      return withRequirement(directive, rewritten);
    }),
  });
  const rewritten = definitions.map((definition) =>
    isComposite(definition)
      ? {
          ...definition,
          fields: (definition.fields ?? []).map((field) => rewriteField(field, definition.name.value)),
        }
      : definition,
  );
  const finished = rewritten.map((definition) =>
    dropUnresolvableKeys(
      isComposite(definition) ? withVirtualFields(definition, wanted, virtualFields) : definition,
    ),
  );
  return {
    document: { kind, definitions: finished },
    virtualFields: virtualFields.byName,
    requirementsOf: (subgraph, type, field) => {
      const name = virtualFields.byName.get(field)?.name ?? field;
      return types.family(type).flatMap((member) => requirements.get(`${subgraph} ${member}.${name}`) ?? []);
    },
    mayBeOne: (type, other) => types.family(type).some((member) => types.family(other).includes(member)),
  };
}

function withRequirement(directive: ConstDirectiveNode, requires: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'requires'
        ? { ...argument, value: { kind: Kind.STRING, value: requires } }
        : argument,
    ),
  };
}

/** A virtual field is resolved, provided and required where its original is. */
function withVirtualFields(
  type: CompositeNode,
  wanted: WantedFields,
  { byName }: VirtualFields,
): CompositeNode {
  const added = [...(wanted.get(type.name.value) ?? [])].flatMap((name) => {
    const original = type.fields?.find((field) => field.name.value === byName.get(name)?.name);
    if (!original) return [];
    const directives = (original.directives ?? []).filter((directive) => isJoinDirective(directive, 'field'));
    return [{ ...original, name: { kind: Kind.NAME as const, value: name }, arguments: [], directives }];
  });
  return added.length > 0 ? { ...type, fields: [...(type.fields ?? []), ...added] } : type;
}
