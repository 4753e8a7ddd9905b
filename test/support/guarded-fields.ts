import { accessClasses } from '@samspill/shared/access/access-classes';
import { Kind, type ConstDirectiveNode, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';

const NARROW: readonly unknown[] = ['CONFIDENTIAL', 'PERSONAL'];

/** The fields of a contract before which a guard stands, as `Type.field`: what can be refused, keys apart. */
export function guardedFields(document: DocumentNode): readonly string[] {
  const { types, fields } = accessClasses(document);
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const members = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.UNION_TYPE_DEFINITION ? (node.types ?? []).map(({ name }) => name.value) : [],
    ),
  );
  const byName = new Map(objects.map((node) => [node.name.value, node]));
  return fields.flatMap(({ type, field, accessClass }) => {
    const object = byName.get(type);
    if (!object || !NARROW.includes(accessClass) || keysOf(object).includes(field)) return [];
    // What is PERSONAL and no entity has gone through the gate together with the field that gives it.
    const isMember = members.has(type) || (object.interfaces ?? []).length > 0;
    const isReachedAlone = keysOf(object).length > 0 || (isMember && types.get(type) !== 'PERSONAL');
    return !NARROW.includes(types.get(type)) || isReachedAlone ? [`${type}.${field}`] : [];
  });
}

function keysOf({ directives = [] }: ObjectTypeDefinitionNode): readonly string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .filter((key) => !isClosed(key))
    .flatMap(({ arguments: args = [] }) => args)
    .flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(/\s+/) : []));
}

/** A key that is not resolvable names what others give: nobody comes to the type here by it. */
function isClosed({ arguments: args = [] }: ConstDirectiveNode): boolean {
  return args.some(
    ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
  );
}
