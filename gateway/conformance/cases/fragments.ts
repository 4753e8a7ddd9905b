import { overGraph, type Topic } from '../conformance-case.ts';
import { animals } from '../graphs/animals.ts';
import { people3 } from '../graphs/people.ts';

/** Fragments, and how far an operation can go down. */
export const fragments: Topic = {
  topic: 'fragments',
  cases: [
    ...overGraph(animals, [
      {
        name: 'on an interface, within another',
        operation:
          '{ pets { ...P } } fragment P on Pet { ...N friend { ...N } } fragment N on Named { name ...W } fragment W on Patient { weight }',
        data: {
          pets: [
            { name: 'Rex', weight: 100, friend: { name: 'Mia', weight: 99 } },
            { name: 'Mia', weight: 99, friend: { name: 'Rex', weight: 100 } },
          ],
        },
        stock: 'right',
      },
      {
        name: 'on a union, by its members',
        operation:
          '{ things { ...T } } fragment T on Thing { ... on Dog { ...D } ... on Kind { code } } fragment D on Dog { id kind { ...K } } fragment K on Kind { code }',
        data: { things: [{}, { code: 'k8' }, null, { id: 'd1', kind: { code: 'k1' } }] },
        stock: 'right',
      },
      {
        name: 'there and back again through entities',
        operation:
          '{ ill { ...F } } fragment F on Node { ... on Cat { visits(last: 1) { pet { ... on Cat { name visits(last: 1) { next { ... on Cat { lives } } } } } } } }',
        data: { ill: [{ visits: [{ pet: { name: 'Mia', visits: [{ next: { lives: 9 } }] } }] }, null, {}] },
        stock: 'right',
      },
    ]),
    ...overGraph(people3, [
      {
        name: 'on the root',
        operation:
          'query { ...R } fragment R on Query { person(id: "1") { ...P } ...S } fragment S on Query { newest { ...P } } fragment P on Person { name nickname }',
        data: { person: { name: 'Ane', nickname: 'Ane-kin' }, newest: { name: 'Cai', nickname: 'Cai-kin' } },
        stock: 'right',
      },
      {
        name: 'overlapping with fields, with fields of each in its place',
        operation:
          '{ person(id: "1") { boss { name } ...A nickname ...B } } fragment A on Person { rank boss { land nickname } } fragment B on Person { name boss { rank } badge }',
        data: {
          person: {
            boss: { name: 'Bo', land: 'SE', nickname: 'Bo-kin', rank: 20 },
            rank: 10,
            nickname: 'Ane-kin',
            name: 'Ane',
            badge: '1NO',
          },
        },
        stock: 'right',
      },
      {
        name: 'without a type',
        operation: '{ ... { person(id: "2") { ... { ... { nickname } id } } } }',
        data: { person: { nickname: 'Bo-kin', id: '2' } },
        stock: 'right',
      },
      {
        name: 'used more than once',
        operation:
          '{ a: person(id: "1") { ...F boss { ...F } } b: newest { ...F } } fragment F on Person { rank label }',
        data: {
          a: { rank: 10, label: 'Ane of NO', boss: { rank: 20, label: 'Bo of SE' } },
          b: { rank: 30, label: 'Cai of null' },
        },
        stock: 'right',
      },
      {
        name: 'eight levels down over two subgraphs',
        operation:
          '{ person(id: "1") { boss { followers { boss { followers { boss { followers { boss { nickname } } } } } } } } }',
        data: {
          person: {
            boss: {
              followers: [
                { boss: { followers: [{ boss: { followers: [{ boss: { nickname: 'Bo-kin' } }] } }] } },
              ],
            },
          },
        },
        stock: 'right',
      },
      {
        name: 'of several operations the one that is named',
        operation: 'query Q { person(id: "1") { ...F } } fragment F on Person { nickname(short: true) }',
        data: { person: { nickname: 'A' } },
        stock: 'right',
      },
    ]),
  ],
};
