import { CATEGORY_FIELDS, fieldOf, ROOT_FIELDS } from './category-fields.ts';
import type { Ask, Inquiry, RecordAsk, Root } from './inquiry.ts';
import { RECORD_FIELDS } from './record-fields.ts';

/** The names under which the answers to an ask stand, in their order: two where it is asked twice. */
export function responseNames({ category, way, form }: Ask): readonly string[] {
  return namesOf(fieldOf(category, way), form);
}

/** The same of what the subgraph agreements keeps. */
export function recordNames({ record, form }: RecordAsk): readonly string[] {
  return namesOf(RECORD_FIELDS[record].field, form);
}

function namesOf(field: string, form: Ask['form']): readonly string[] {
  if (form === 'ALIAS') return [`the_${field}`];
  return form === 'TWICE' ? [field, `again_${field}`] : [field];
}

/** Writes a query; what is given with it are variables. */
export function writeDocument({ root, asks, records }: Pick<Inquiry, 'root' | 'asks' | 'records'>): string {
  const fragments: string[] = [];
  const kept = records.map(({ record, form }) => {
    const { field, selection } = RECORD_FIELDS[record];
    return writeField({ field, form, value: `{ ${selection} }` }, fragments);
  });
  const person = [writePerson(asks, fragments), ...kept].join(' ');
  return [writeRoot(root, person), ...fragments].join('\n');
}

function writeRoot(root: Root, person: string): string {
  if (root.kind === 'ENTITIES' || root.kind === 'AGREEMENTS') {
    return `query Entities($representations: [_Any!]!) { _entities(representations: $representations) { ... on YoungPerson { ${person} } } }`;
  }
  if (root.kind === 'MYSELF') return `query Myself { myself { ${person} } }`;
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
  const fields = asks.map((ask) => {
    const field = fieldOf(ask.category, ask.way);
    return writeField({ field, form: ask.form, value: writeValue(ask, fragments) }, fragments);
  });
  return ['id', ...fields].join(' ');
}

interface Field {
  readonly field: string;
  readonly form: Ask['form'];
  readonly value: string;
}

function writeField({ field, form, value }: Field, fragments: string[]): string {
  const fields = namesOf(field, form).map((name) => `${name === field ? '' : `${name}: `}${field} ${value}`);
  const written = fields.join(' ');
  if (form === 'INLINE_FRAGMENT') return `... on YoungPerson { ... { ${written} } }`;
  if (form !== 'NAMED_FRAGMENT') return written;
  const name = `Asks_${field}`;
  fragments.push(`fragment ${name} on YoungPerson { ${written} }`);
  return `...${name}`;
}

function writeValue({ category, below }: Ask, fragments: string[]): string {
  const { type, selection } = CATEGORY_FIELDS[category];
  const person = below.length === 0 ? '' : ` person { ${writePerson(below, fragments)} }`;
  return `{ __typename ... on ${type} { ${selection}${person} } ... on AccessRefused { code message missing remedy } }`;
}
