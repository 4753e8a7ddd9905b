/** A row of each table; what leads to another row is an id. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
}
export interface ProductRow {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
}
export interface ReviewRow {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

const FIRST_NAMES = ['Anne', 'Birk', 'Cecilie', 'Dag', 'Eira', 'Frode'];
const THINGS = ['Table', 'Couch', 'Glass', 'Chair', 'Screen', 'Lamp', 'Grill', 'Fridge', 'Sofa'];
const PRICES = [899, 1299, 15, 499, 1299, 6999, 3999, 100_000, 9999];
const WEIGHTS = [100, 1000, 20, 100, 1000, 300, 2000, 6000, 800];
const IN_STOCK = [true, false, false, false, true, true, true, false, true];

/** Which of the first products each review of the deep query is of, and how long it is in characters. */
const REVIEWED = [1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4];
const LENGTHS = [445, 291, 276, 143, 445, 291, 276, 143, 143, 143, 780];

/** As many as the largest of the sizes asks for. */
const MOST_PRODUCTS = 1000;

export const USERS: readonly UserRow[] = FIRST_NAMES.map((name, index) => ({
  id: String(index + 1),
  name: `${name} Example`,
  username: name.toLowerCase(),
  birthday: 1_234_567_890,
}));

export const PRODUCTS: readonly ProductRow[] = Array.from({ length: MOST_PRODUCTS }, (_, index) => ({
  upc: String(index + 1),
  name: THINGS[index] ?? `Thing ${index + 1}`,
  price: PRICES[index] ?? 10 + ((index * 37) % 2000),
  weight: WEIGHTS[index] ?? 1 + ((index * 53) % 900),
  inStock: IN_STOCK[index] ?? index % 3 === 0,
}));

/** The eleven reviews of the deep query, and one of each product that it never meets. */
export const REVIEWS: readonly ReviewRow[] = [
  ...REVIEWED.map((product, index) => reviewOf(index, product, LENGTHS[index] ?? 0)),
  ...PRODUCTS.slice(THINGS.length).map((_, index) =>
    reviewOf(REVIEWED.length + index, THINGS.length + index + 1, 143),
  ),
];

function reviewOf(index: number, product: number, length: number): ReviewRow {
  return { id: String(index + 1), body: textOf(length, index), authorId: '1', upc: String(product) };
}

/** A text of words, of exactly this length, that is another one for each number. */
function textOf(length: number, number: number): string {
  const words = 'It stands well, was quick to come, and looks as it did in the picture that we saw.'.split(
    ' ',
  );
  const first = number % words.length;
  const turned = [...words.slice(first), ...words.slice(0, first)].join(' ');
  return `${turned} `.repeat(Math.ceil(length / turned.length)).slice(0, length);
}
