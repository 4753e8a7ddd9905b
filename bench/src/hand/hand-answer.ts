import type { Gathered } from './hand-fetches.ts';
import type { AuthoredReview, LeafReview, ProductAnswer, StockAnswer } from './hand-rows.ts';

/** The answer to the deep query, in the order of its fields. */
export function handAnswer(gathered: Gathered): string {
  const { users, topProducts, topStock, reviews } = gathered;
  const data = {
    users: users.map(({ id, username, name }, index) => ({
      id,
      username,
      name,
      reviews: reviews.users[index]?.reviews.map((review) => ({
        id: review.id,
        body: review.body,
        product: {
          ...productOf(gathered, review.product.upc),
          reviews: review.product.reviews.map((inner) => authoredOf(gathered, inner)),
        },
      })),
    })),
    topProducts: topProducts.map((product, index) => ({
      ...shownProduct(product, topStock[index]),
      reviews: reviews.products[index]?.reviews.map((review) => authoredOf(gathered, review)),
    })),
  };
  return JSON.stringify({ data });
}

function authoredOf(gathered: Gathered, { id, body, author }: AuthoredReview): object {
  const { username } = author;
  const name = gathered.nameById.get(author.id);
  const reviews = author.reviews.map((review) => leafOf(gathered, review));
  return { id, body, author: { id: author.id, username, name, reviews } };
}

function leafOf(gathered: Gathered, { id, body, product }: LeafReview): object {
  return { id, body, product: productOf(gathered, product.upc) };
}

function productOf({ productByUpc }: Gathered, upc: string): object | undefined {
  const product = productByUpc.get(upc);
  return product && shownProduct(product, product);
}

function shownProduct({ upc, name, price, weight }: ProductAnswer, stock: StockAnswer | undefined): object {
  const { inStock, shippingEstimate } = stock ?? { inStock: null, shippingEstimate: null };
  return { inStock, name, price, shippingEstimate, upc, weight };
}
