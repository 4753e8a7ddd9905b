const REVIEW = '{ id body author { id username reviews { id body product { upc } } } }';

/** What the hand-written gateway asks, whole but for the variables, which follow as JSON text and a closing brace. */
export const HAND_QUESTIONS = {
  users: question('query($trace: String) { users(trace: $trace) { id username name } }'),
  topProducts: question('{ topProducts { upc name price weight } }'),
  reviews: question(`query($users: [_Any!]!, $products: [_Any!]!) {
    users: _entities(representations: $users) {
      ... on User { reviews { id body product { upc reviews ${REVIEW} } } }
    }
    products: _entities(representations: $products) { ... on Product { reviews ${REVIEW} } }
  }`),
  names: question('query($of: [_Any!]!) { _entities(representations: $of) { ... on User { name } } }'),
  products: question(
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Product { name price weight } } }',
  ),
  stock: question(
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Product { inStock shippingEstimate } } }',
  ),
} as const;

function question(query: string): string {
  return `{"query":${JSON.stringify(query.replace(/\s+/g, ' '))},"variables":`;
}
