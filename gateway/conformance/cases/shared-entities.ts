import { overGraph, type Topic } from '../conformance-case.ts';
import { said, unreached } from '../expected-errors.ts';
import { media } from '../graphs/media.ts';
import { people3 } from '../graphs/people.ts';
import { required } from '../graphs/required.ts';
import { troubled } from '../graphs/troubled.ts';

/** One entity at several places of an answer, of which each is asked something else. */
export const sharedEntities: Topic = {
  topic: 'one entity at several places',
  cases: [
    ...overGraph(people3, [
      {
        name: 'with other arguments at each',
        operation:
          '{ a: person(id: "1") { boss { n: nickname } } b: person(id: "3") { boss { n: nickname(short: true) rank } } }',
        data: { a: { boss: { n: 'Bo-kin' } }, b: { boss: { n: 'B', rank: 20 } } },
        stock: 'right',
      },
      {
        name: 'with other fields at each',
        operation: '{ people { friends { rank } boss { badge } } newest { label } }',
        data: {
          people: [
            { friends: [{ rank: 20 }, { rank: 30 }], boss: { badge: '2SE' } },
            { friends: [], boss: null },
            { friends: [{ rank: 10 }], boss: { badge: '2SE' } },
          ],
          newest: { label: 'Cai of null' },
        },
        stock: 'right',
      },
      {
        name: 'in a circle of itself',
        operation: '{ newest { followers { friends { nickname followers { rank } } } } }',
        data: {
          newest: {
            followers: [
              {
                friends: [
                  { nickname: 'Bo-kin', followers: [{ rank: 10 }] },
                  { nickname: 'Cai-kin', followers: [{ rank: 10 }] },
                ],
              },
            ],
          },
        },
        stock: 'right',
      },
      {
        name: 'lost at all of them, with each in its own words',
        operation:
          '{ a: person(id: "1") { boss { x: rank } } b: person(id: "3") { boss { y: rank z: rank } } }',
        faults: { social: 'down' },
        data: { a: { boss: { x: null } }, b: { boss: { y: null, z: null } } },
        errors: unreached('social', 'a.boss.x', 'b.boss.y', 'b.boss.z'),
        stock: 'wrong',
      },
    ]),
    ...overGraph(troubled, [
      {
        name: 'where null may be at the one and not at the other',
        operation: '{ a: shop(id: "2") { name money } b: shop(id: "2") { name must } }',
        data: { a: { name: 'Two', money: null }, b: null },
        errors: said('till', 'BAD_USER_INPUT', 'a.money', 'b.must'),
        stock: 'right',
      },
      {
        name: 'once by its subgraph and once by another',
        operation:
          '{ first { name money } shop(id: "1") { coins: money } tills { shop { street { no } must } } }',
        data: {
          first: { name: 'One', money: 100 },
          shop: { coins: 100 },
          tills: [{ shop: { street: { no: 1 }, must: 7 } }],
        },
        stock: 'right',
      },
    ]),
    ...overGraph(required, [
      {
        name: 'with a requirement at the one that the other asks for',
        operation: '{ a: item(id: "1") { offer } b: item(id: "1") { c: cost w: weight } items { slogan } }',
        data: {
          a: { offer: 33 },
          b: { c: 30, w: 3 },
          items: [{ slogan: 'Only 33!' }, { slogan: 'Only -1!' }, { slogan: 'Only 55!' }],
        },
        stock: 'right',
      },
    ]),
    ...overGraph(media, [
      {
        name: 'once as its type and once as the object of its interface',
        operation:
          '{ films { id minutes stars } best { stars ... on Film { minutes days } } rated { praise } }',
        data: {
          films: [
            { id: '1', minutes: 90, stars: 5 },
            { id: '3', minutes: 40, stars: 1 },
          ],
          best: { stars: 5, minutes: 90, days: 7 },
          rated: [{ praise: 'Hjem *' }, null, { praise: 'Vei ***' }],
        },
        stock: 'right',
      },
    ]),
  ],
};
