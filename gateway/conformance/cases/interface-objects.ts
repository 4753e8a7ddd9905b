import { overGraph, type Topic } from '../conformance-case.ts';
import { media } from '../graphs/media.ts';

/** Interfaces that a subgraph knows as one object type. */
export const interfaceObjects: Topic = {
  topic: '@interfaceObject',
  cases: overGraph(media, [
    {
      name: 'its fields stand on every object of the interface',
      operation: '{ media { title stars } }',
      data: {
        media: [
          { title: 'Reise', stars: 5 },
          { title: 'Vei', stars: 3 },
          { title: 'Hjem', stars: 1 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'and on a type that implements it',
      operation: '{ films { minutes stars days } }',
      data: {
        films: [
          { minutes: 90, stars: 5, days: 7 },
          { minutes: 40, stars: 1, days: 21 },
        ],
      },
      stock: 'right',
    },
    {
      name: 'an object of it finds the fields of the interface',
      operation: '{ best { id title stars } }',
      data: { best: { id: '1', title: 'Reise', stars: 5 } },
      stock: 'right',
    },
    {
      name: '__typename is that of the object, never of the interface',
      operation: '{ best { __typename } rated { __typename stars } }',
      data: {
        best: { __typename: 'Film' },
        rated: [{ __typename: 'Film', stars: 1 }, null, { __typename: 'Book', stars: 3 }],
      },
      stock: 'right',
    },
    {
      name: 'a type condition is decided by who knows the type',
      operation: '{ rated { ... on Film { minutes } ... on Book { pages stars } } }',
      data: { rated: [{ minutes: 40 }, null, { pages: 200, stars: 3 }] },
      stock: 'right',
    },
    {
      name: 'a type condition with only fields of the object in it',
      operation: '{ rated { ... on Film { stars } } }',
      data: { rated: [{ stars: 1 }, null, {}] },
      stock: 'right',
    },
    {
      name: 'a type condition with only the key in it',
      operation: '{ rated { ... on Book { id } } }',
      data: { rated: [{}, null, { id: '2' }] },
      stock: 'right',
    },
    {
      name: 'a field that requires one of the interface',
      operation: '{ best { shelf } media { shelf } }',
      data: { best: { shelf: 'R' }, media: [{ shelf: 'R' }, { shelf: 'V' }, { shelf: 'H' }] },
      stock: 'right',
    },
    {
      name: 'a field that requires fields of two sides',
      operation: '{ media { praise } films { praise } }',
      data: {
        media: [{ praise: 'Reise *****' }, { praise: 'Vei ***' }, { praise: 'Hjem *' }],
        films: [{ praise: 'Reise *****' }, { praise: 'Hjem *' }],
      },
      stock: 'right',
    },
    {
      name: 'below objects of other types, in lists of lists',
      operation: '{ lists { name media { __typename title ... on Film { minutes days } } } }',
      data: {
        lists: [
          {
            name: 'all',
            media: [
              { __typename: 'Film', title: 'Reise', minutes: 90, days: 7 },
              { __typename: 'Book', title: 'Vei' },
              { __typename: 'Film', title: 'Hjem', minutes: 40, days: 21 },
            ],
          },
          { name: 'none', media: [] },
        ],
      },
      stock: 'right',
    },
    {
      name: 'through the interface and back',
      operation: '{ medium(id: "2") { quotes { text about { title ... on Book { pages } } } } }',
      data: { medium: { quotes: [{ text: 'On 2', about: { title: 'Vei', pages: 200 } }] } },
      stock: 'right',
    },
    {
      name: 'an alias that is its key',
      operation: '{ best { id: stars title days } }',
      data: { best: { id: 5, title: 'Reise', days: 7 } },
      stock: 'wrong',
      flaw: 'c',
    },
  ]),
};
