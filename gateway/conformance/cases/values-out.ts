import { overGraph, type Topic } from '../conformance-case.ts';
import { values } from '../graphs/values.ts';

/** Values as they come from a subgraph. */
export const valuesOut: Topic = {
  topic: 'values',
  cases: overGraph(values, [
    {
      name: 'lists of lists with nulls',
      operation: '{ grid nulls none }',
      data: { grid: [[1, null, 3], null, []], nulls: [null, 0, null], none: null },
      stock: 'right',
    },
    {
      name: 'entities in lists of lists',
      operation: '{ boxes { sizes } }',
      data: { boxes: [[{ sizes: [10, 20] }, null], [], null, [{ sizes: [10, 20] }, { sizes: [10, 20] }]] },
      stock: 'right',
    },
    {
      name: 'enums',
      operation: '{ levels box { level } }',
      data: { levels: ['LOW', null, 'HIGH'], box: { level: 'HIGH' } },
      stock: 'right',
    },
    {
      name: 'a value of an output enum that only one subgraph has',
      operation: '{ box { middle } }',
      data: { box: { middle: 'MIDDLE' } },
      stock: 'right',
    },
    {
      name: 'a scalar of our own is handed through as it is',
      operation: '{ json day }',
      data: {
        json: { __typename: 'X', list: [1, { deep: null }], text: 'a"b\\c\u2028\ud83d\ude00' },
        day: '2024-02-29',
      },
      stock: 'right',
    },
    {
      name: 'numbers, texts and truths',
      operation: '{ numbers { int float big text id yes } }',
      data: { numbers: { int: 0, float: 1.5, big: 1e21, text: '\u0000<æ>', id: '12', yes: false } },
      stock: 'right',
    },
    {
      name: 'fields of the same name in one object are merged',
      operation: '{ box { id } box { level } box { ...B id } } fragment B on Box { sizes }',
      data: { box: { id: '1', level: 'HIGH', sizes: [10, 20] } },
      stock: 'right',
    },
  ]),
};
