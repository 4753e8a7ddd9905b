import type { Schema } from '@apollo/federation-internals';
import { isImplied } from './is-implied.ts';
import { readRequirements, type RequirementsByCoordinate } from './read-requirements.ts';
import type { Requirement } from './requirement.ts';

/** What a composed schema asks of viewers by the standard directives. */
export interface AccessRules {
  /** Each requirement once; where there are any, the first is to have signed in. */
  readonly requirements: readonly Requirement[];
  /** The numbers of those that all have to be met for a type, or for a field of it beside those of its type. */
  readonly of: (typeName: string, fieldName?: string) => readonly number[];
}

/** The number of the requirement to have signed in. */
export const SIGNED_IN = 0;

/**
 * Reads the rules of a composed schema. What decides is the type that an object has: composition asks of an interface
 * what it asks of all its types together, which would refuse a whole list for the sake of one of them. Where an
 * interface asks for more than that, each of its types asks for it as well, so that no way around it is open.
 */
export function readAccessRules(schema: Schema): AccessRules {
  const said = readRequirements(schema);
  const requirements: Requirement[] = said.size > 0 ? [{ kind: 'authenticated' }] : [];
  const numbers = new Map(requirements.map((one, number) => [JSON.stringify(one), number]));
  const numberOf = (requirement: Requirement): number => {
    const text = JSON.stringify(requirement);
    const number = numbers.get(text) ?? requirements.push(requirement) - 1;
    numbers.set(text, number);
    return number;
  };
  const rules = new Map(
    [...handedDown(schema, said)].map(([coordinate, all]) => [coordinate, [...new Set(all.map(numberOf))]]),
  );
  return {
    requirements,
    of: (typeName, fieldName) =>
      rules.get(fieldName === undefined ? typeName : `${typeName}.${fieldName}`) ?? [],
  };
}

/** The requirements with those of interfaces at each type and field that does not imply them. */
function handedDown(schema: Schema, said: RequirementsByCoordinate): RequirementsByCoordinate {
  const all = new Map(said);
  const handDown = (coordinate: string, below: readonly string[]): void => {
    const theirs = below.flatMap((one) => said.get(one) ?? []);
    const more = (said.get(coordinate) ?? []).filter((one) => !isImplied(one, theirs));
    if (more.length > 0) for (const one of below) all.set(one, [...(all.get(one) ?? []), ...more]);
  };
  for (const type of schema.interfaceTypes()) {
    const objects = type.possibleRuntimeTypes().map(({ name }) => name);
    handDown(type.name, objects);
    for (const { name } of type.fields()) {
      handDown(
        `${type.name}.${name}`,
        objects.map((object) => `${object}.${name}`),
      );
    }
  }
  return all;
}
