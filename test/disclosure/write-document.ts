import { CATEGORY_FIELDS, fieldOf, ROOT_FIELDS } from './category-fields.ts';
import type { Ask, Root } from './inquiry.ts';

/** The names under which the answers to an ask stand, in their order: two where it is asked twice. */
export function responseNames({ category, way, form }: Ask): readonly string[] {
  const field = fieldOf(category, way);
  if (form === 'ALIAS') return [`the_${field}`];
  return form === 'TWICE' ? [field, `again_${field}`] : [field];
}

/** Writes a query; what is given with it are variables. */
export function writeDocument({
  root,
  asks,
}: {
  readonly root: Root;
  readonly asks: readonly Ask[];
}): string {
  const fragments: string[] = [];
  const person = writePerson(asks, fragments);
  const document = writeRoot(root, person);
  return [document, ...fragments].join('\n');
}

function writeRoot(root: Root, person: string): string {
  if (root.kind === 'ENTITIES') {
    return `query Entities($representations: [_Any!]!) { _entities(representations: $representations) { ... on YoungPerson { ${person} } } }`;
  }
  const { list, byNumber, category } = ROOT_FIELDS[root.owner];
  if (root.kind === 'NUMBER') {
    return `query ByNumber($number: ID!) { found: ${byNumber}(nationalIdentityNumber: $number) { ${person} } }`;
  }
  const { selection } = CATEGORY_FIELDS[category];
  const page = (name: string, first: number | null) =>
    first === null
      ? ''
      : `${name}: ${list}(first: ${first}) { totalCount nodes { ${selection} person { ${person} } } } `;
  return `query List { ${page('page', root.first)}${page('again', root.again)}}`;
}

function writePerson(asks: readonly Ask[], fragments: string[]): string {
  return ['id', ...asks.map((ask) => writeAsk(ask, fragments))].join(' ');
}

function writeAsk(ask: Ask, fragments: string[]): string {
  const field = fieldOf(ask.category, ask.way);
  const value = writeValue(ask, fragments);
  const fields = responseNames(ask).map((name) => `${name === field ? '' : `${name}: `}${field} ${value}`);
  const written = fields.join(' ');
  if (ask.form === 'INLINE_FRAGMENT') return `... on YoungPerson { ... { ${written} } }`;
  if (ask.form !== 'NAMED_FRAGMENT') return written;
  const name = `Asks_${field}`;
  fragments.push(`fragment ${name} on YoungPerson { ${written} }`);
  return `...${name}`;
}

function writeValue({ category, below }: Ask, fragments: string[]): string {
  const { type, selection } = CATEGORY_FIELDS[category];
  const person = below.length === 0 ? '' : ` person { ${writePerson(below, fragments)} }`;
  return `{ __typename ... on ${type} { ${selection}${person} } ... on AccessRefused { code message missing remedy } }`;
}
