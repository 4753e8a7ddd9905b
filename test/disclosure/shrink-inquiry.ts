import type { Ask, Inquiry, Root } from './inquiry.ts';

/** Takes away from an inquiry whatever it does without and is still at fault: each part alone, again and again. */
export async function shrinkInquiry(
  inquiry: Inquiry,
  isAtFault: (inquiry: Inquiry) => Promise<boolean>,
): Promise<Inquiry> {
  for (const smaller of smallerThan(inquiry)) {
    if (await isAtFault(smaller)) return shrinkInquiry(smaller, isAtFault);
  }
  return inquiry;
}

function smallerThan(inquiry: Inquiry): readonly Inquiry[] {
  const { asks, root, asker } = inquiry;
  return [
    ...(inquiry.isBeside ? [{ ...inquiry, isBeside: false }] : []),
    ...smallerRoots(root).map((smaller) => ({ ...inquiry, root: smaller })),
    ...smallerAsks(asks).map((smaller) => ({ ...inquiry, asks: smaller })),
    ...inquiry.records.map((_, at) => ({ ...inquiry, records: inquiry.records.toSpliced(at, 1) })),
    ...smallerAskers(asker).map((smaller) => ({ ...inquiry, asker: smaller })),
  ];
}

function smallerRoots(root: Root): readonly Root[] {
  if (root.kind === 'ENTITIES') return withFewerPersons(root);
  if (root.kind === 'AGREEMENTS') return withFewerPersons(root);
  if (root.kind !== 'LIST') return [];
  const shorter = root.first > 1 ? [{ ...root, first: root.first - 1 }] : [];
  return root.again === null ? shorter : [{ ...root, again: null }, ...shorter];
}

function withFewerPersons<Of extends { readonly persons: readonly unknown[] }>(root: Of): readonly Of[] {
  const { persons } = root;
  return persons.length === 1 ? [] : persons.map((_, at) => ({ ...root, persons: persons.toSpliced(at, 1) }));
}

function smallerAsks(asks: readonly Ask[]): readonly (readonly Ask[])[] {
  return asks.flatMap((ask, at) => [
    asks.toSpliced(at, 1),
    ...(ask.form === 'PLAIN' ? [] : [asks.with(at, { ...ask, form: 'PLAIN' })]),
    ...smallerAsks(ask.below).map((below) => asks.with(at, { ...ask, below })),
  ]);
}

function smallerAskers(asker: Inquiry['asker']): readonly Inquiry['asker'][] {
  const { viewer } = asker;
  if (viewer === null) return [];
  const { grants } = viewer;
  return grants.map((_, at) => ({ ...asker, viewer: { ...viewer, grants: grants.toSpliced(at, 1) } }));
}
