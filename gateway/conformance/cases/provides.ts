import { overGraph, type Topic } from '../conformance-case.ts';
import { venues } from '../graphs/venues.ts';

/** Fields that another subgraph gives at some places; there it says so in its values. */
export const provides: Topic = {
  topic: '@provides',
  cases: overGraph(venues, [
    {
      name: 'where it is not provided the owner is asked',
      operation: '{ bare { hall { name } } }',
      data: { bare: { hall: { name: 'Great hall' } } },
      stock: 'right',
    },
    {
      name: 'a provided field comes from who provides it',
      operation: '{ opening { hall { name } } }',
      data: { opening: { hall: { name: 'provided' } } },
      stock: 'right',
    },
    {
      name: 'and the rest of the object from its owner',
      operation: '{ opening { hall { name seats } } }',
      data: { opening: { hall: { name: 'provided', seats: 300 } } },
      stock: 'right',
    },
    {
      name: 'nested fields are provided too',
      operation: '{ closing { hall { owner { name town { name } } } } }',
      data: { closing: { hall: { owner: { name: 'provided', town: { name: 'Moss' } } } } },
      stock: 'right',
    },
    {
      name: 'nested, with more from the owner',
      operation: '{ closing { hall { seats owner { id name } } } }',
      data: { closing: { hall: { seats: 300, owner: { id: 'o1', name: 'provided' } } } },
      stock: 'right',
    },
    {
      name: 'on an interface, by type',
      operation: '{ anywhere { venue { id ... on Hall { seats } ... on Field { grass } } } }',
      data: { anywhere: [{ venue: { id: 'h1', seats: 1 } }, { venue: { id: 'f1', grass: false } }] },
      stock: 'right',
    },
    {
      name: 'on an interface, with a field of the owner beside it',
      operation: '{ anywhere { venue { ... on Hall { seats name } ... on Field { name } } } }',
      data: { anywhere: [{ venue: { seats: 1, name: 'Great hall' } }, { venue: { name: 'Green' } }] },
      stock: 'right',
    },
    {
      name: 'on a union',
      operation: '{ spots { __typename ... on Hall { name seats } ... on Field { n: name } } }',
      data: {
        spots: [
          { __typename: 'Hall', name: 'provided h1', seats: 300 },
          { __typename: 'Field', n: 'provided f1' },
        ],
      },
      stock: 'right',
    },
    {
      name: 'provided at one place and not at the other in one operation',
      operation: '{ bare { hall { name } } opening { hall { name } } }',
      data: { bare: { hall: { name: 'Great hall' } }, opening: { hall: { name: 'provided' } } },
      stock: 'right',
    },
    {
      name: 'an interface without anything provided',
      operation: '{ bare { venue { name ... on Hall { seats } } } }',
      data: { bare: { venue: { name: 'Great hall', seats: 300 } } },
      stock: 'right',
    },
  ]),
};
