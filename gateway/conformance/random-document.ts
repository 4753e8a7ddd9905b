import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Any valid query of a schema of which no field has arguments and fields of one name are alike: with aliases, with named
 * and other fragments on whatever types fit, and with conditions by the variables `yes` and `no`, which are what they say.
 */
export function randomDocument(schema: GraphQLSchema, depth: number): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('A schema has a query type.');
  return fc.gen().map((draw) => {
    const { selections, fragments } = createWriter(schema, draw);
    const text = selections(query, depth);
    return `query ($yes: Boolean = true, $no: Boolean = false) { u: __typename @include(if: $yes) v: __typename @skip(if: $no) ...${text} } ${fragments().join(' ')}`;
  });
}

function createWriter(schema: GraphQLSchema, draw: GeneratorValue) {
  const fragments: string[] = [];
  const composites = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
  );
  const condition = () =>
    draw(() => fc.constantFrom('', '', '', '@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)'));
  const fieldText = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const reached = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const [field] = draw(() => fc.shuffledSubarray(reached, { minLength: Math.min(1, reached.length) }));
    if (!field || draw(() => fc.nat(9)) === 0) return '__typename';
    const named = getNamedType(field.type);
    const alias = draw(() => fc.constantFrom('', '', `x_${field.name}: `, `y_${field.name}: `));
    const inner = isCompositeType(named) ? selections(named, depth - 1) : '';
    return `${alias}${field.name} ${condition()} ${inner}`;
  };
  const fragmentText = (type: GraphQLCompositeType, depth: number): string => {
    const fitting = composites.filter((one) => doTypesOverlap(schema, type, one));
    const on = draw(() => fc.constantFrom(type, ...fitting));
    const inner = selections(on, depth - 1);
    switch (draw(() => fc.nat(2))) {
      case 0:
        return isAbstractType(on) || on !== type
          ? `... on ${on.name} ${condition()} ${inner}`
          : `... ${inner}`;
      case 1:
        return `... on ${on.name} ${inner}`;
      default:
        fragments.push(`fragment F${fragments.length} on ${on.name} ${inner}`);
        return `...F${fragments.length - 1} ${condition()}`;
    }
  };
  const selections = (type: GraphQLCompositeType, depth: number): string => {
    const parts = Array.from({ length: draw(() => fc.integer({ min: 1, max: 3 })) }, () =>
      depth > 0 && draw(() => fc.nat(2)) === 0 ? fragmentText(type, depth) : fieldText(type, depth),
    );
    return `{ ${parts.join(' ')} }`;
  };
  return { selections, fragments: () => fragments };
}
