import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { composeFixtures } from '../../fixtures/open-fixture-graph.ts';
import { createPlanMaker } from './make-plan.ts';

const planMaker = createPlanMaker(composeFixtures());

describe('a made plan', () => {
  it('is a single fetch where one subgraph knows all', () => {
    expect(planMaker.make('{ counties { code _1_name: name(short: true) } }').root).toEqual({
      kind: 'Fetch',
      subgraph: 'education',
      path: [],
      operationKind: 'query',
      operation: '{counties{code _1_name:name(short:true)}}',
      variables: [],
      contexts: [],
      requires: null,
      inputRewrites: [],
      outputRewrites: [],
    });
  });

  it('says where entities stand, what represents them and which variables go along', () => {
    const { root } = planMaker.make(
      'query ($v0: Int!) { counties { _1_unemployed: unemployed(last: $v0) } }',
    );
    expect(root).toMatchObject({
      kind: 'Sequence',
      nodes: [
        { subgraph: 'education', path: [], operation: '{counties{__typename code}}' },
        {
          subgraph: 'labour',
          path: ['counties', '@'],
          operationKind: 'query',
          variables: ['v0'],
          requires: [
            {
              kind: 'Fragment',
              typeCondition: 'County',
              selections: [
                { kind: 'Field', from: '__typename', name: '__typename', selections: null },
                { kind: 'Field', from: 'code', name: 'code', selections: null },
              ],
            },
          ],
        },
      ],
    });
  });

  it('keeps the order of the fields of a mutation', () => {
    const schema = (name: string) => `type Query { ${name}: Int } type Mutation { ${name}(by: Int): Int }`;
    const maker = createPlanMaker(composeSchemas({ a: schema('a'), b: schema('b') }));
    const { root } = maker.make('mutation { _1_a: a(by: 1) b _2_a: a(by: 2) }');
    const steps = root?.kind === 'Sequence' ? root.nodes : [];
    expect(steps).toMatchObject([
      { subgraph: 'a', operation: 'mutation{_1_a:a(by:1)}' },
      { subgraph: 'b', operationKind: 'mutation' },
      { subgraph: 'a', operation: 'mutation{_2_a:a(by:2)}' },
    ]);
  });

  it('asks nothing when nothing but the name of the root is asked', () => {
    expect(planMaker.make('{ __typename }')).toEqual({ root: null });
  });

  it('is plain data', () => {
    const plan = planMaker.make('{ deals { parties { organisation { ... on Unit { name } } } } }');
    expect(structuredClone(plan)).toEqual(JSON.parse(JSON.stringify(plan)));
  });

  it('holds no fragment definition, however often a selection comes again', () => {
    const fields = '{ code name administration { number name } units { number name capacity } }';
    const aliases = ['1', '2', '3'].map((code) => `_${code}_county: county(code: "${code}") ${fields}`);
    expect(JSON.stringify(planMaker.make(`{ ${aliases.join(' ')} }`))).not.toContain('fragment ');
  });
});
