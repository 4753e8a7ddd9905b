import type { DataObject } from '../../src/execute/merged-data.ts';

/** What the subgraphs of the public benchmark own, as clients see it. */
export const WORKLOAD_SDL = `
  type Query { users: [User]  topProducts(first: Int): [Product] }
  type User { id: ID!  name: String  username: String  birthday: Int  reviews: [Review] }
  type Review { id: ID!  body: String  author: User  product: Product }
  type Product {
    upc: String!  name: String  price: Int  weight: Int  inStock: Boolean  shippingEstimate: Int  reviews: [Review]
  }
`;

/** The deep query of the public benchmark. */
export const WORKLOAD_OPERATION = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }
`;

/** Merged data of the workload, with the objects that stand at several places. */
export interface Workload {
  readonly root: DataObject;
  readonly shared: ReadonlySet<object>;
}

const USERS = 6;
const PRODUCTS = 9;
const REVIEWS = 27;

/** Users and products that lead to each other, as the subgraphs' answers are merged: every entity is one object. */
export function buildWorkload(): Workload {
  const users = times(USERS, user);
  const products = times(PRODUCTS, product);
  const reviews = times(REVIEWS, (index) => review(index, { users, products }));
  for (const [index, user] of users.entries())
    user['reviews'] = reviews.filter((_, at) => at % USERS === index);
  for (const [index, product] of products.entries())
    product['reviews'] = reviews.filter((_, at) => at % PRODUCTS === index);
  const root = { users, topProducts: products.slice(0, 5) };
  return { root, shared: new Set<object>([...users, ...products, ...reviews]) };
}

/** The same answer where no object stands at two places: as if read from one text. */
export function unshared(answer: string): Workload {
  return { root: JSON.parse(answer) as DataObject, shared: new Set() };
}

function times(count: number, make: (index: number) => DataObject): DataObject[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function user(index: number): DataObject {
  return fresh({
    __typename: 'User',
    id: `${index}`,
    name: `Synthetic person ${index}`,
    username: `person-${index}`,
  });
}

function product(index: number): DataObject {
  return fresh({
    __typename: 'Product',
    upc: `${index}`,
    name: `Table number ${index}`,
    price: 899 + index,
    weight: 100 * index,
    inStock: index % 2 === 0,
    shippingEstimate: 50 * index,
  });
}

interface Ends {
  readonly users: readonly DataObject[];
  readonly products: readonly DataObject[];
}

function review(index: number, { users, products }: Ends): DataObject {
  const body = index % 2 === 0 ? 'Love it!' : 'Could be better, said the one who bought it.';
  const ends = { author: users[index % USERS], product: products[index % PRODUCTS] };
  return Object.assign(fresh({ __typename: 'Review', id: `${index}`, body }), ends);
}

/** An object as JSON.parse makes it. */
function fresh(value: DataObject): DataObject {
  return JSON.parse(JSON.stringify(value)) as DataObject;
}
