import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../../fixtures/compose-schemas.ts';
import { fetchesOf } from '../../fixtures/describe-plan.ts';
import { createPlanMaker } from './make-plan.ts';

const maker = createPlanMaker(
  composeSchemas({
    a: `type Query { ts: [T] }
        type T @key(fields: "id") @context(name: "place") { id: ID! locale: String us: [U] box: Box }
        type Box { us: [U] }
        type U @key(fields: "id") { id: ID! text(by: String @fromContext(field: "$place { locale }")): String }`,
    b: 'type Query { b: Int }',
  }),
);

describe('a field that takes an argument from where it stands', () => {
  const contextsOf = (operation: string) =>
    fetchesOf(maker.make(operation).root).flatMap(({ contexts }) => contexts);

  it('is asked for on its own, with the variable that the argument is given by', () => {
    const [above, below] = fetchesOf(maker.make('{ ts { us { text } } }').root);
    expect(above).toMatchObject({ operation: '{ts{__typename locale us{__typename id}}}', contexts: [] });
    expect(below).toMatchObject({ subgraph: 'a', path: ['ts', '@', 'us', '@'], variables: [] });
    const [context] = below?.contexts ?? [];
    expect(below?.operation).toContain(`{...on U{text(by:$${context?.variable})}}`);
  });

  it('says how far up the value stands, whatever lists are between', () => {
    const context = { variable: expect.any(String) as string, path: ['... on T', 'locale'] };
    expect(contextsOf('{ ts { us { text } } }')).toEqual([{ ...context, up: 1 }]);
    expect(contextsOf('{ ts { box { us { text } } } }')).toEqual([{ ...context, up: 2 }]);
  });
});
