import type { ArgumentReference, FieldReference, TypeReference } from './graph-reference.ts';
import { markdownTable } from './markdown-table.ts';

/** Makes the Markdown of a type as the schema writes it, with a link where its name is told: `[County!]`. */
export type LinkType = (type: string) => string;

const KIND_WORDS = {
  type: 'Type',
  interface: 'Interface',
  union: 'Union',
  enum: 'Enumeration',
  input: 'Input',
  scalar: 'Scalar',
} as const;

/** Tells one type as a section of a page: what it is, whose, who may read it, its fields and values. */
export function printType(type: TypeReference, link: LinkType): string {
  const parts = [`## ${type.name}`, type.description, factsOf(type, link)];
  if (type.fields.length > 0) parts.push(fieldTable(type, link));
  if (type.values.length > 0) {
    const rows = type.values.map(({ name, description }) => [`\`${name}\``, description]);
    parts.push(markdownTable(['Value', 'What it means'], rows));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function factsOf(type: TypeReference, link: LinkType): string {
  const { kind, keys, accessClass, interfaces, members } = type;
  return [
    `${KIND_WORDS[kind]} of ${ownersOf(type)}`,
    ...keys.map((key) => `key \`${key}\``),
    ...(accessClass ? [`class ${accessClass}`] : []),
    ...(interfaces.length > 0 ? [`is a ${interfaces.map(link).join(', ')}`] : []),
    ...(members.length > 0 ? [`one of ${members.map(link).join(', ')}`] : []),
  ]
    .join(' · ')
    .concat('.');
}

function ownersOf({ page, owners }: TypeReference): string {
  const [first = '', ...others]: readonly string[] = owners;
  if (others.length === 0) return first;
  if (page === 'shared') return [first, ...others].join(', ');
  return `${first}, with fields from ${others.join(' and ')}`;
}

function fieldTable({ kind, fields }: TypeReference, link: LinkType): string {
  if (kind === 'input') {
    const rows = fields.map((field) => [`\`${field.name}\``, link(field.type), field.description]);
    return markdownTable(['Field', 'Type', 'What it is'], rows);
  }
  const several = new Set(fields.map(({ from }) => from.join())).size > 1;
  const rows = fields.flatMap((field) => [
    fieldRow(field, { link, several }),
    ...field.args.map((argument) => argumentRow(argument, { link, several })),
  ]);
  return markdownTable(['Field', 'Type', 'Class', ...(several ? ['From'] : []), 'What it is'], rows);
}

interface RowOptions {
  readonly link: LinkType;
  readonly several: boolean;
}

function fieldRow(field: FieldReference, { link, several }: RowOptions): readonly string[] {
  const from = several ? [field.from.join(', ')] : [];
  return [`\`${field.name}\``, link(field.type), field.accessClass ?? '', ...from, field.description];
}

function argumentRow({ name, type, description }: ArgumentReference, { link, several }: RowOptions) {
  return [`– \`${name}\``, link(type), '', ...(several ? [''] : []), description];
}
