import { overGraph, type Topic } from '../conformance-case.ts';
import { classic } from '../graphs/classic.ts';

/** Subgraphs of federation 1: @extends, `extend type` and @external as they were, beside @composeDirective. */
export const federation1: Topic = {
  topic: 'federation 1 and @composeDirective',
  cases: overGraph(classic, [
    {
      name: 'an extended type',
      operation: '{ users { name posts { no } likes } }',
      data: {
        users: [
          { name: 'Ola', posts: [{ no: 1 }], likes: 3 },
          { name: 'Kari', posts: [{ no: 2 }], likes: 6 },
        ],
      },
      stock: 'right',
    },
    {
      name: '@requires of external fields',
      operation: '{ me { signature } }',
      data: { me: { signature: 'Ola (O)' } },
      stock: 'right',
    },
    {
      name: '@requires with an alias of the required field',
      operation: '{ me { name: id signature nick { s: short } } }',
      data: { me: { name: '1', signature: 'Ola (O)', nick: { s: 'O' } } },
      stock: 'wrong',
      flaw: 'c',
    },
    {
      name: '@provides',
      operation: '{ posts { author { name } } }',
      data: { posts: [{ author: { name: 'provided' } }, { author: { name: 'provided' } }] },
      stock: 'right',
    },
    {
      name: 'not provided there but here',
      operation: '{ users { name posts { author { name likes } } } }',
      data: {
        users: [
          { name: 'Ola', posts: [{ author: { name: 'provided', likes: 3 } }] },
          { name: 'Kari', posts: [{ author: { name: 'provided', likes: 6 } }] },
        ],
      },
      stock: 'right',
    },
    {
      name: 'a stub of a type of federation 1',
      operation: '{ me { first { no author { id likes } } } }',
      data: { me: { first: { no: 1, author: { id: '1', likes: 3 } } } },
      stock: 'right',
    },
    {
      name: '@extends with a composed directive',
      operation: '{ me { likes nick { short } } }',
      data: { me: { likes: 3, nick: { short: 'O' } } },
      stock: 'right',
    },
  ]),
};
