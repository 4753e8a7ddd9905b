import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { SIGNED_IN, type AccessRules } from './access-rules.ts';
import { refusalFor, type Refusal } from './refusal.ts';

/**
 * Why a field of an object of a type may not be given; undefined where it may. It depends on the type of the object and
 * on the field alone, whatever fragment, interface or alias asks for it.
 */
export type RefusalOf = (
  type: GraphQLObjectType | GraphQLInterfaceType,
  fieldName: string,
) => Refusal | undefined;

/** For who may have everything, and for documents that ask for nothing that is guarded. */
export const refuseNothing: RefusalOf = () => undefined;

export interface RefusalOptions {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly rules: AccessRules;
  /** The numbers of the requirements that the viewer meets. */
  readonly met: ReadonlySet<number>;
}

/**
 * Creates what says which fields are refused to a viewer: those that ask for more than it meets themselves, by their
 * type, or by what they give. A field that can give objects of several types is refused where all of them are; else
 * each object is there, without the fields that are refused of it. What an interface alone is known of has the fields
 * that every type of it may give.
 */
export function createRefusals({ schema, rules, met }: RefusalOptions): RefusalOf {
  const unmet = (typeName: string, fieldName?: string): number | undefined =>
    rules.of(typeName, fieldName).find((number) => !met.has(number));
  const unmetByValue = (type: GraphQLNamedType): number | undefined => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    if (possible.length === 0) return unmet(type.name);
    const first = possible.map(({ name }) => unmet(name));
    return first.includes(undefined) ? undefined : first[0];
  };
  const refusalOf: RefusalOf = (type, fieldName) => {
    const possible = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
    if (possible.length > 0) return possible.map((one) => refusalOf(one, fieldName)).find(Boolean);
    const field = type.getFields()[fieldName];
    if (!field) return undefined;
    const number = unmet(type.name) ?? unmet(type.name, fieldName) ?? unmetByValue(getNamedType(field.type));
    const requirement = number === undefined ? undefined : rules.requirements[number];
    return requirement && refusalFor(requirement, met.has(SIGNED_IN));
  };
  return refusalOf;
}
