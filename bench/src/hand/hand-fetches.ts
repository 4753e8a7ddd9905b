import type { HandClient } from './hand-client.ts';
import { HAND_QUESTIONS } from './hand-questions.ts';
import type { AuthoredReview, ProductAnswer, ReviewsAnswer, StockAnswer, UserAnswer } from './hand-rows.ts';

export type HandClients = Readonly<Record<'accounts' | 'inventory' | 'products' | 'reviews', HandClient>>;

/** All that the deep query needs, from seven fetches: each key is asked for once in each. */
export interface Gathered {
  readonly users: readonly UserAnswer[];
  readonly topProducts: readonly ProductAnswer[];
  readonly topStock: readonly StockAnswer[];
  readonly reviews: ReviewsAnswer;
  readonly nameById: ReadonlyMap<string, string>;
  readonly productByUpc: ReadonlyMap<string, ProductAnswer & StockAnswer>;
}

interface Asked {
  readonly clients: HandClients;
  readonly authorization: string | undefined;
}

/** Fetches in as few waves as the answers allow. */
export async function gather(asked: Asked, trace: unknown): Promise<Gathered> {
  const [{ users }, { topProducts, topStock }] = await Promise.all([
    ask<{ users: readonly UserAnswer[] }>(asked, ['accounts', 'users'], { trace }),
    fetchTop(asked),
  ]);
  const reviews = await ask<ReviewsAnswer>(asked, ['reviews', 'reviews'], {
    users: users.map(({ id }) => ({ __typename: 'User', id })),
    products: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
  });
  const [nameById, productByUpc, stock] = await Promise.all([
    fetchNames(asked, reviews),
    fetchProducts(asked, reviews),
    topStock,
  ]);
  return { users, topProducts, topStock: stock, reviews, nameById, productByUpc };
}

async function fetchTop(asked: Asked) {
  const { topProducts } = await ask<{ topProducts: readonly ProductAnswer[] }>(
    asked,
    ['products', 'topProducts'],
    {},
  );
  return { topProducts, topStock: fetchStock(asked, topProducts) };
}

async function fetchStock(asked: Asked, of: readonly ProductAnswer[]): Promise<readonly StockAnswer[]> {
  const representations = of.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  return entities<StockAnswer>(asked, ['inventory', 'stock'], representations);
}

async function fetchNames(asked: Asked, reviews: ReviewsAnswer): Promise<ReadonlyMap<string, string>> {
  const ids = new Set<string>();
  for (const { author } of authored(reviews)) ids.add(author.id);
  const of = [...ids];
  const found = await entities<{ readonly name: string }>(
    asked,
    ['accounts', 'names'],
    of.map((id) => ({ __typename: 'User', id })),
  );
  return new Map(of.map((id, index) => [id, found[index]?.name ?? '']));
}

async function fetchProducts(asked: Asked, reviews: ReviewsAnswer): Promise<Gathered['productByUpc']> {
  const upcs = new Set<string>();
  for (const user of reviews.users) for (const { product } of user.reviews) upcs.add(product.upc);
  for (const { author } of authored(reviews)) for (const { product } of author.reviews) upcs.add(product.upc);
  const keys = [...upcs].map((upc) => ({ __typename: 'Product', upc }));
  const found = await entities<Omit<ProductAnswer, 'upc'>>(asked, ['products', 'products'], keys);
  const products = keys.map(({ upc }, index) => ({ upc, ...present(found[index]) }));
  const stock = await fetchStock(asked, products);
  return new Map(products.map((product, index) => [product.upc, { ...product, ...present(stock[index]) }]));
}

function* authored(reviews: ReviewsAnswer): Iterable<AuthoredReview> {
  for (const user of reviews.users) for (const { product } of user.reviews) yield* product.reviews;
  for (const product of reviews.products) yield* product.reviews;
}

type Where = readonly [keyof HandClients, keyof typeof HAND_QUESTIONS];

async function entities<Entity>(
  asked: Asked,
  where: Where,
  of: readonly object[],
): Promise<readonly Entity[]> {
  const { _entities } = await ask<{ readonly _entities: readonly Entity[] }>(asked, where, { of });
  return _entities;
}

async function ask<Data>(
  { clients, authorization }: Asked,
  [subgraph, question]: Where,
  variables: object,
): Promise<Data> {
  const body = `${HAND_QUESTIONS[question]}${JSON.stringify(variables)}}`;
  const { data } = (await clients[subgraph].ask(body, authorization)) as { readonly data: Data };
  return data;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A subgraph answered with fewer entities than it was asked for.');
  return value;
}
