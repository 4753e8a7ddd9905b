import { overGraph, type Topic } from '../conformance-case.ts';
import { required } from '../graphs/required.ts';

const lost = (subgraph: string, ...paths: readonly (readonly (string | number)[])[]) =>
  paths.map((path) => ({
    path,
    code: 'SUBGRAPH_UNAVAILABLE' as const,
    subgraph,
    reason: 'UNREACHABLE' as const,
  }));

/** Required fields whose value is null or was never given. */
export const lostRequirements: Topic = {
  topic: '@requires of what is missing',
  cases: overGraph(required, [
    {
      name: 'a required null is sent as null',
      operation: '{ items { cost way } }',
      data: {
        items: [
          { cost: 30, way: 'Moss:12' },
          { cost: null, way: 'nowhere' },
          { cost: 50, way: 'Ski:' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'what is computed of a null is asked all the same',
      operation: '{ item(id: "2") { offer } }',
      data: { item: { offer: -1 } },
      stock: 'right',
    },
    {
      name: 'a chain of three',
      operation: '{ item(id: "1") { slogan } }',
      data: { item: { slogan: 'Only 33!' } },
      stock: 'right',
    },
    {
      name: 'a field whose requirement was lost is null with that reason, and nobody computes it of nothing',
      operation: '{ item(id: "1") { id offer way } }',
      faults: { costs: 'down' },
      data: { item: { id: '1', offer: null, way: 'Moss:12' } },
      errors: lost('costs', ['item', 'offer']),
      stock: 'wrong',
    },
    {
      name: 'a chain behind a loss is null to its end',
      operation: '{ item(id: "1") { slogan weight } }',
      faults: { costs: 'down' },
      data: { item: { slogan: null, weight: 3 } },
      errors: lost('costs', ['item', 'slogan']),
      stock: 'wrong',
    },
    {
      name: 'a loss in the middle of a chain',
      operation: '{ item(id: "3") { slogan cost } }',
      faults: { offers: 'down' },
      data: { item: { slogan: null, cost: 50 } },
      errors: lost('offers', ['item', 'slogan']),
      stock: 'wrong',
    },
  ]),
};
