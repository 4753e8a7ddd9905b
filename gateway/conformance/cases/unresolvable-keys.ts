import { overGraph, type Topic } from '../conformance-case.ts';
import { reentered } from '../graphs/reentered.ts';
import { stranded } from '../graphs/stranded.ts';

/** Keys that a subgraph gives but does not take. */
export const unresolvableKeys: Topic = {
  topic: 'unresolvable keys',
  cases: [
    ...overGraph(reentered, [
      {
        name: 'a subgraph is entered again by the key that it resolves',
        operation: '{ members { id greeting } }',
        data: {
          members: [
            { id: '1', greeting: 'Hello One' },
            { id: '2', greeting: 'Hello Two' },
          ],
        },
        stock: 'wrong',
        flaw: 'a',
      },
      {
        name: 'the same from the other side',
        operation: '{ people { id greeting fee } }',
        data: {
          people: [
            { id: '1', greeting: 'Hello One', fee: 100 },
            { id: '2', greeting: 'Hello Two', fee: 200 },
          ],
        },
        stock: 'right',
      },
      {
        name: 'a stub leads to its owner',
        operation: '{ guests { host { title } person { name } } }',
        data: {
          guests: [
            { host: { title: 'Host of one' }, person: { name: 'One' } },
            { host: null, person: null },
          ],
        },
        stock: 'right',
      },
      {
        name: 'below a list of stubs the required field comes first, and nulls stay nulls',
        operation: '{ guests { person { greeting id } } }',
        data: { guests: [{ person: { greeting: 'Hello One', id: '1' } }, { person: null }] },
        stock: 'wrong',
        flaw: 'a',
      },
    ]),
    ...overGraph(stranded, [
      {
        name: 'a subgraph that cannot be entered again is an error in words and not null',
        operation: '{ parcel { sealed } }',
        data: undefined,
        errors: [{ code: 'NO_PLAN' }],
        stock: 'wrong',
        flaw: 'a',
      },
      {
        name: 'what it gives without that is given',
        operation: '{ parcel { id weight } }',
        data: { parcel: { id: 'p1', weight: 7 } },
        stock: 'right',
      },
      {
        name: 'of several compound keys the one that is resolved is sent',
        operation: '{ crates { label weight } }',
        data: { crates: [{ label: 'k1/A/1 7', weight: 7 }] },
        stock: 'wrong',
        flaw: 'a',
      },
    ]),
  ],
};
