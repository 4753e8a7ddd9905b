/** What an answer says of the edition that it was given by. */
export interface EditionSigns {
  /** From the schema. */
  readonly description: string;
  readonly colours: readonly string[];
  readonly shapes: readonly string[];
}

/** A question whose answer shows the edition in three ways, and how it is read. */
export interface EditionQuestion {
  readonly query: string;
  readonly read: (data: Record<string, unknown>) => EditionSigns;
}

interface Named {
  readonly description: string;
}

const described = '__type(name: "Thing") { description }';

const textsOf = (things: unknown, field: string): readonly string[] =>
  (things as readonly Readonly<Record<string, string>>[]).map((thing) => thing[field] ?? 'nothing');

const descriptionOf = (data: Record<string, unknown>): string => (data['__type'] as Named).description;

/** The nth question: they are planned in different ways, and every fourth is a document that nobody has asked before. */
export function editionQuestion(number: number): EditionQuestion {
  return number % 4 === 3 ? newQuestion(`n${number}`) : (KNOWN[number % 4] ?? newQuestion('other'));
}

const newQuestion = (name: string): EditionQuestion => ({
  query: `query ($asked: Int) { ${name}: things(asked: $asked) { colour shape } ${described} }`,
  read: (data) => ({
    description: descriptionOf(data),
    colours: textsOf(data[name], 'colour'),
    shapes: textsOf(data[name], 'shape'),
  }),
});

const KNOWN: readonly EditionQuestion[] = [
  {
    query: `query ($asked: Int) { things(asked: $asked) { id colour shape } ${described} }`,
    read: (data) => ({
      description: descriptionOf(data),
      colours: textsOf(data['things'], 'colour'),
      shapes: textsOf(data['things'], 'shape'),
    }),
  },
  {
    query: `query ($asked: Int) { a: things(asked: $asked) { shape: colour } b: things { colour: shape } ${described} }`,
    read: (data) => ({
      description: descriptionOf(data),
      colours: textsOf(data['a'], 'shape'),
      shapes: textsOf(data['b'], 'colour'),
    }),
  },
  {
    query: `query ($asked: Int) { ${described} things(asked: $asked) { ...Look } } fragment Look on Thing { colour }`,
    read: (data) => ({
      description: descriptionOf(data),
      colours: textsOf(data['things'], 'colour'),
      shapes: [],
    }),
  },
];
