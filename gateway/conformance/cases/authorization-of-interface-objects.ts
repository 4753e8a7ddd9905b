import { SOMEBODY, withScopes } from '../case-viewers.ts';
import { overGraph, type Topic } from '../conformance-case.ts';
import { refused } from '../expected-errors.ts';
import { guardedMedia } from '../graphs/guarded-media.ts';

/** Interfaces that a subgraph knows as one object type, where another guards one of their types. */
export const authorizationOfInterfaceObjects: Topic = {
  topic: 'the standard directives of access, of interface objects',
  cases: overGraph(guardedMedia, [
    {
      name: 'an interface that a subgraph knows as one object is decided by the type that another knows',
      operation: '{ best { stars quotes } }',
      data: {
        best: [
          { stars: 5, quotes: null },
          { stars: null, quotes: null },
        ],
      },
      errors: refused('UNAUTHENTICATED', 'best.0.quotes', 'best.1.stars', 'best.1.quotes'),
      stock: 'wrong',
    },
    {
      name: 'a field of an interface object is guarded for every type',
      operation: '{ media { title quotes ... on Book { again: quotes } } }',
      viewer: SOMEBODY,
      data: {
        media: [
          { title: 'Reise', quotes: null },
          { title: 'Vei', quotes: null, again: null },
        ],
      },
      errors: refused('FORBIDDEN', 'media.0.quotes', 'media.1.quotes', 'media.1.again'),
      stock: 'wrong',
    },
    {
      name: 'whoever meets all rules has all',
      operation: '{ best { __typename title stars quotes } }',
      viewer: withScopes('quotes'),
      data: {
        best: [
          { __typename: 'Book', title: 'Vei', stars: 5, quotes: 20 },
          { __typename: 'Film', title: 'Reise', stars: 4, quotes: 10 },
        ],
      },
      stock: 'wrong',
    },
  ]),
};
