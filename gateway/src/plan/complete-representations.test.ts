import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { describePlan } from '../../fixtures/describe-plan.ts';
import { createPlanMaker } from './make-plan.ts';

const object = (name: string) =>
  `type ${name} implements T @key(fields: "email") { id: ID! @shareable email: String! @shareable size: Int }`;

const maker = createPlanMaker(
  composeSchemas({
    a: `type Query { a: T } interface T @key(fields: "email") { id: ID! email: String! size: Int }
        ${object('X')} ${object('Y')}`,
    b: `type T @interfaceObject @key(fields: "id") @key(fields: "email") {
          id: ID! @shareable email: String! @shareable size: Int @external
          plain: Int large: Int @requires(fields: "size") }`,
  }),
);

describe('an interface object that is asked for objects of one type', () => {
  it('is sent no object of another type, of which no key is known', () => {
    expect(describePlan(maker.make('{ a { __typename size ... on X { large } } }'))).toEqual([
      'a {a{__typename size ...on X{__typename id email size}}}',
      'b/a {...X{__typename id size}} => {...on T{large}}',
    ]);
  });

  it('is sent objects of all types as they are, where all are known', () => {
    expect(describePlan(maker.make('{ a { __typename plain } }')).slice(1)).toEqual([
      'b/a {...T{__typename id}} => {...on T{plain}}',
    ]);
  });
});

describe('fields of an interface object that require different things', () => {
  it('are asked for apart, so that what is read of one type is not missed in the others', () => {
    expect(describePlan(maker.make('{ a { __typename plain ... on X { large } } }')).slice(1)).toEqual([
      'b/a {...T{__typename id} ...X{__typename id}} => {...on T{plain}}',
      'b/a {...T{__typename id size} ...X{__typename id}} => {...on T{large}}',
    ]);
  });
});
