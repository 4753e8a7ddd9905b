import type { Graph } from '../conformance-case.ts';
import { federation2 } from '../federation-2.ts';
import { findBy } from '../find-by.ts';

const users = ['u1', 'u2', 'u3'].map((id) => ({ __typename: 'User', id }));
const shops = ['s1', 's2'].map((id) => ({ __typename: 'Shop', id }));
const towns = ['t1', 't2'].map((code) => ({ __typename: 'Town', code }));
const owners = [...users, ...shops];
const of = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item;
const numberOf = ({ id = '', code = '' }: { id?: string; code?: string }): number =>
  Number(`${id}${code}`.slice(1));

const press = (number: number) => ({
  name: `Press ${number % 2}`,
  town: of(towns, number),
  chief: of(users, number),
});
const books = Array.from({ length: 9 }, (_, at) => ({
  __typename: 'Book',
  id: `b${at % 4}`,
  title: `Book ${at % 4}`,
  author: of(users, at % 4),
  owner: at % 4 === 3 ? null : of(owners, at),
  press: press(at % 4),
  editions: [0, 1].map((no) => ({ no, printer: press(no), editor: of(users, no + (at % 4)) })),
}));
const refusing = (): never => {
  throw new Error('Not this one.');
};

/** Many places and few who stand at them; of each place something else can be asked, and some of it goes wrong. */
export const crowd: Graph = {
  library: {
    sdl: federation2(`
      type Query { books: [Book] shelves: [Shelf!]! piles: [[Book]] featured: Book anyone: [Owner] }
      type Book @key(fields: "id") { id: ID! title: String author: User owner: Owner press: Press! editions: [Edition] }
      type Edition { no: Int printer: Press editor: User }
      type Press { name: String town: Town chief: User! }
      type Shelf { no: Int keeper: User! owner: Owner books: [Book] }
      union Owner = User | Shop
      type User @key(fields: "id") { id: ID! }
      type Shop @key(fields: "id") { id: ID! }
      type Town @key(fields: "code") { code: ID! }`),
    resolvers: () => ({
      Query: {
        books: () => [...books, null],
        shelves: () =>
          [0, 1, 2, 3].map((no) => ({
            no,
            keeper: of(users, no),
            owner: of(owners, no),
            books: books.slice(no, no + 4),
          })),
        piles: () => [books.slice(0, 5), null, books.slice(2, 7)],
        featured: () => books[1],
        anyone: () => [...owners, ...owners],
      },
      Book: { __resolveReference: findBy(books, 'id') },
    }),
  },
  people: {
    sdl: federation2(`
      type Query { staff: [User!]! }
      type User @key(fields: "id") { id: ID! name: String home: Home friend: User favourite: Book }
      type Home @shareable { street: String town: Town }
      type Shop @key(fields: "id") { id: ID! name: String head: User town: Town! }
      type Town @key(fields: "code") { code: ID! name: String mayor: User }
      type Book @key(fields: "id") { id: ID! reader: User }`),
    resolvers: () => ({
      Query: { staff: () => [...users, ...users, ...users] },
      User: {
        __resolveReference: findBy(users, 'id'),
        name: ({ id }: { id: string }) => `Synthetic ${id}`,
        home: (user: { id: string }) =>
          user.id === 'u3' ? null : { street: `Street ${user.id}`, town: of(towns, numberOf(user)) },
        friend: (user: { id: string }) => of(users, numberOf(user)),
        favourite: (user: { id: string }) => of(books, numberOf(user)),
      },
      Shop: {
        __resolveReference: findBy(shops, 'id'),
        name: ({ id }: { id: string }) => `Shop ${id}`,
        head: (shop: { id: string }) => of(users, numberOf(shop)),
        town: ({ id }: { id: string }) => (id === 's2' ? null : towns[0]),
      },
      Town: {
        __resolveReference: findBy(towns, 'code'),
        name: ({ code }: { code: string }) => `Town ${code}`,
        mayor: (town: { code: string }) => of(users, numberOf(town)),
      },
      Book: {
        __resolveReference: findBy(books, 'id'),
        reader: (book: { id: string }) => of(users, numberOf(book)),
      },
    }),
  },
  extras: {
    sdl: federation2(`
      type User @key(fields: "id") { id: ID! age: Int badge: Badge! boss: Owner home: Home @external label: String @requires(fields: "home { street }") }
      type Home @shareable { street: String }
      union Owner = User | Shop
      type Shop @key(fields: "id") { id: ID! rank: Int! }
      type Badge { name: String giver: User town: Town }
      type Town @key(fields: "code") { code: ID! size: Int! }
      type Book @key(fields: "id") { id: ID! rating: Int reviews: [Review!] }
      type Review { text: String by: User! about: Book }`),
    resolvers: () => ({
      User: {
        __resolveReference: findBy(users, 'id'),
        age: (user: { id: string }) => (user.id === 'u3' ? refusing() : 10 * numberOf(user)),
        badge: (user: { id: string }) =>
          user.id === 'u2' ? null : { name: 'Gold', giver: of(users, numberOf(user)), town: towns[1] },
        boss: (user: { id: string }) => of(owners, numberOf(user) + 1),
        label: ({ home }: { home?: { street?: string } | null }) => `at ${home?.street ?? 'none'}`,
      },
      Shop: { __resolveReference: findBy(shops, 'id'), rank: numberOf },
      Town: {
        __resolveReference: findBy(towns, 'code'),
        size: (town: { code: string }) => (town.code === 't2' ? refusing() : 5),
      },
      Book: {
        __resolveReference: findBy(books, 'id'),
        rating: numberOf,
        reviews: (book: { id: string }) =>
          [1, 2, 3].map((no) => ({
            text: `Review ${no % 2}`,
            by: of(users, no),
            about: of(books, no + numberOf(book)),
          })),
      },
    }),
  },
};
