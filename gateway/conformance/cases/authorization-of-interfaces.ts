import { SOMEBODY, withScopes } from '../case-viewers.ts';
import { overGraph, type Topic } from '../conformance-case.ts';
import { refused } from '../expected-errors.ts';
import { guarded } from '../graphs/guarded.ts';

/** Interfaces and unions of which some types are guarded, and some fields of some. */
export const authorizationOfInterfaces: Topic = {
  topic: 'the standard directives of access, of several types',
  cases: overGraph(guarded, [
    {
      name: 'of a list of several types only the guarded ones are refused',
      operation: '{ parties { kind } }',
      data: { parties: [{ kind: null }, { kind: null }, { kind: 'small' }, { kind: null }] },
      errors: refused('UNAUTHENTICATED', 'parties.0.kind', 'parties.1.kind'),
      stock: 'wrong',
    },
    {
      name: 'the name of the type is told, and where each object stands',
      operation: '{ parties { __typename ... on Person { birth } } }',
      data: {
        parties: [
          { __typename: 'Person', birth: null },
          { __typename: 'Person', birth: null },
          { __typename: 'Office' },
          { __typename: 'Firm' },
        ],
      },
      errors: refused('UNAUTHENTICATED', 'parties.0.birth', 'parties.1.birth'),
      stock: 'wrong',
    },
    {
      name: 'a field that one type guards is given of the others',
      operation: '{ parties { note ... on Firm { turnover } ... on Person { wage } } }',
      viewer: SOMEBODY,
      data: {
        parties: [
          { note: 'kind', wage: null },
          { note: 'tall', wage: null },
          { note: null },
          { note: 'new', turnover: 3 },
        ],
      },
      errors: refused('FORBIDDEN', 'parties.0.wage', 'parties.1.wage', 'parties.2.note'),
      stock: 'wrong',
    },
    {
      name: 'the rule of the type holds through an interface, a fragment and an alias',
      operation: `{ parties { n: note x: peer { ...P } ... on Party { y: peer { m: note } } ... on Office { note } } }
          fragment P on Party { name ... on Firm { note } }`,
      viewer: SOMEBODY,
      data: {
        parties: [
          { n: 'kind', x: { name: 'Bo' }, y: { m: 'tall' } },
          { n: 'tall', x: { name: 'East' }, y: { m: null } },
          { n: null, x: { name: 'Works', note: 'new' }, y: { m: 'new' }, note: null },
          { n: 'new', x: { name: 'Ada' }, y: { m: 'kind' } },
        ],
      },
      errors: refused('FORBIDDEN', 'parties.1.y.m', 'parties.2.n', 'parties.2.note'),
      stock: 'wrong',
    },
    {
      name: 'a narrower type below a type that implements is decided by what it is',
      operation:
        '{ parties { ... on Office { ... on Party { peer { kind note } } } ... on Firm { peer { kind } } } }',
      data: {
        parties: [{}, {}, { peer: { kind: null, note: 'new' } }, { peer: { kind: null } }],
      },
      errors: refused('UNAUTHENTICATED', 'parties.3.peer.kind'),
      stock: 'wrong',
    },
    {
      name: 'a narrower type by way of the interface, with fragments that fit no object of it',
      operation:
        '{ offices { ... on Party { peer { note ... on Person { birth } ... on Office { staff } } } } }',
      data: { offices: [{ peer: { note: 'new' } }] },
      stock: 'wrong',
    },
    {
      name: 'of a union',
      operation:
        '{ anyone { ... on Person { birth } ... on Party { kind peer { kind } } ... on Minute { text by { name } } } }',
      data: {
        anyone: [{ birth: null, kind: null, peer: null }, { kind: null, peer: { kind: null } }, null],
      },
      errors: refused(
        'UNAUTHENTICATED',
        'anyone.0.birth',
        'anyone.0.kind',
        'anyone.0.peer',
        'anyone.1.peer.kind',
        'anyone.2.by',
      ),
      stock: 'wrong',
    },
    {
      name: 'a field is refused itself where every type that it can give is',
      operation: '{ rooms { __typename no } }',
      viewer: SOMEBODY,
      data: { rooms: null },
      errors: refused('FORBIDDEN', 'rooms'),
      stock: 'wrong',
    },
    {
      name: 'a field is given where one of its types is',
      operation: '{ rooms { __typename ... on Vault { no } } }',
      viewer: withScopes('vaults'),
      data: { rooms: [{ __typename: 'Cell' }, null, { __typename: 'Vault', no: 2 }] },
      stock: 'wrong',
    },
    {
      name: 'a refused field that is never null takes its object and no other',
      operation: '{ rooms { no } }',
      viewer: withScopes('vaults'),
      data: { rooms: [null, null, { no: 2 }] },
      errors: refused('FORBIDDEN', 'rooms.0.no'),
      stock: 'wrong',
    },
  ]),
};
