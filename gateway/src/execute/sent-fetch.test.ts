import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSentFetch } from './sent-fetch.ts';

const schema = buildSchema('type Query { a: Int }');

const sent = (text: string, variables: Record<string, unknown>) =>
  createSentFetch({
    schema,
    document: parse(text),
    variables,
    positionsOf: (representations) => representations.map((_, index) => index),
  });

describe('a fetch', () => {
  it('completes entities when it selects them, and then its variable names them', () => {
    const representations = [{ __typename: 'A', id: 1 }];
    const fetch = sent(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on A { b } } }',
      { representations },
    );
    expect([fetch.representations, fetch.positions()]).toEqual([representations, [0]]);
  });

  it('of root fields completes none, whatever its variables and aliases are called', () => {
    const fetch = sent(
      'query ($representations: ID) { _entities: county(code: $representations) { name } }',
      {
        representations: '31',
      },
    );
    expect([fetch.representations, fetch.positions()]).toEqual([undefined, []]);
  });

  it('has the variables that were sent, and the defaults of the rest', () => {
    const { variables } = sent('query ($a: Int = 1, $b: Boolean = false, $c: Int, $d: Int = 4) { a }', {
      d: null,
    });
    expect(variables).toEqual({ a: 1, b: false, d: null });
  });
});
