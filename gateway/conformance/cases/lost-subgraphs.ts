import { overGraph, type Topic } from '../conformance-case.ts';
import { unreached } from '../expected-errors.ts';
import { media } from '../graphs/media.ts';
import { people3 } from '../graphs/people.ts';

/** Subgraphs that cannot be reached. */
export const lostSubgraphs: Topic = {
  topic: 'lost subgraphs',
  cases: [
    ...overGraph(people3, [
      {
        name: 'root fields are null with an error each',
        operation: '{ all: people { name } one: person(id: "1") { name } newest { rank } }',
        faults: { accounts: 'down' },
        data: { all: null, one: null, newest: { rank: 30 } },
        errors: unreached('accounts', 'all', 'one'),
        stock: 'wrong',
      },
      {
        name: 'fields of entities are null with an error at each path',
        operation: '{ people { name n: nickname rank } }',
        faults: { social: 'down' },
        data: {
          people: [
            { name: 'Ane', n: null, rank: null },
            { name: 'Bo', n: null, rank: null },
            { name: 'Cai', n: null, rank: null },
          ],
        },
        errors: unreached(
          'social',
          'people.0.n',
          'people.0.rank',
          'people.1.n',
          'people.1.rank',
          'people.2.n',
          'people.2.rank',
        ),
        stock: 'wrong',
      },
      {
        name: 'only what was asked of an object of that type is missed',
        operation: '{ beings { ... on Person { name nickname } ... on Robot { serial kin: nickname } } }',
        faults: { social: 'down' },
        data: {
          beings: [
            { name: 'Ane', nickname: null },
            { serial: 7, kin: null },
            null,
            { name: 'Bo', nickname: null },
          ],
        },
        errors: unreached('social', 'beings.0.nickname', 'beings.1.kin', 'beings.3.nickname'),
        stock: 'wrong',
      },
      {
        name: 'what hangs on a lost object is not missed once more',
        operation: '{ person(id: "1") { a: boss { b: boss { nickname } nickname } badge } }',
        faults: { social: 'down' },
        data: { person: { a: { b: null, nickname: null }, badge: '1NO' } },
        errors: unreached('social', 'person.a.nickname'),
        stock: 'wrong',
      },
      {
        name: 'one of two lost subgraphs is named at each of its fields',
        operation: '{ person(id: "1") { badge rank name } }',
        faults: { social: 'down', badges: 'down' },
        data: { person: { badge: null, rank: null, name: 'Ane' } },
        errors: [...unreached('badges', 'person.badge'), ...unreached('social', 'person.rank')],
        stock: 'wrong',
      },
      {
        name: 'what is left out by a condition is not missed',
        operation: 'query Q($no: Boolean!) { person(id: "1") { badge @include(if: $no) rank } }',
        variables: { no: false },
        faults: { badges: 'down' },
        data: { person: { rank: 10 } },
        stock: 'right',
      },
    ]),
    ...overGraph(media, [
      {
        name: 'an interface object whose type cannot be learnt is null, and who knows it is named',
        operation: '{ best { stars title } }',
        faults: { library: 'down' },
        data: { best: null },
        errors: unreached('library', 'best'),
        stock: 'wrong',
      },
      {
        name: 'fields of an interface object are null on each type',
        operation: '{ media { title stars ... on Film { days } } }',
        faults: { reviews: 'down' },
        data: {
          media: [
            { title: 'Reise', stars: null, days: 7 },
            { title: 'Vei', stars: null },
            { title: 'Hjem', stars: null, days: 21 },
          ],
        },
        errors: unreached('reviews', 'media.0.stars', 'media.1.stars', 'media.2.stars'),
        stock: 'wrong',
      },
    ]),
  ],
};
