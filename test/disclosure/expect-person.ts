import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { CATEGORY_FIELDS } from './category-fields.ts';
import { ExpectedRefusal, type ExpectedRow } from './expectation.ts';
import type { Ask, DecisionUse, Inquiry } from './inquiry.ts';
import type { Oracle } from './oracle.ts';
import { responseNames } from './write-document.ts';
import type { Known, Person, World } from './world.ts';

/** What an expectation is gathered from; the oracle is null for the anonymous viewer. */
export interface Gathering {
  readonly world: World;
  readonly inquiry: Inquiry;
  readonly oracle: Oracle | null;
  readonly errorCodes: Set<string>;
  /** By person, category and way: what is asked twice of one person is logged once. */
  readonly rows: Map<string, ExpectedRow>;
  /** As the rows, with what is refused before there could be a row. */
  readonly cases: Set<string>;
}

/** The code by which each wrong use of a decision is refused; null where more than one can be. */
const CODES: Readonly<Partial<Record<DecisionUse, string | null>>> = {
  FORGED: 'SIGNATURE_WRONG',
  RELATION: null,
  EXPIRED: 'STATEMENT_EXPIRED',
  OTHER_PERSON: 'PERSON_MISMATCH',
  OTHER_VIEWER: 'VIEWER_MISMATCH',
  OTHER_SIGN_IN: 'TOKEN_MISMATCH',
  OTHER_CATEGORY: 'CATEGORY_MISMATCH',
  OTHER_PURPOSE: 'PURPOSE_MISMATCH',
  OTHER_OWNER: 'AUDIENCE_WRONG',
};

/** What a person who is named by id has to be, known or not. */
export function expectPerson(
  gathering: Gathering,
  { id, use = 'GENUINE' }: { readonly id: string; readonly use?: DecisionUse },
  asks: readonly Ask[],
): Readonly<Record<string, unknown>> {
  const person = gathering.world.persons.find((one) => one.id === id);
  const fields = asks.flatMap((ask) => {
    const value = expectValue(gathering, { id, person, ask, use });
    return responseNames(ask).map((name) => [name, value] as const);
  });
  return { id, ...Object.fromEntries(fields) };
}

interface Cell {
  readonly id: string;
  readonly person: Person | undefined;
  readonly ask: Ask;
  readonly use: DecisionUse;
}

function expectValue(gathering: Gathering, cell: Cell): unknown {
  const { oracle, inquiry, errorCodes, cases } = gathering;
  const { id, person, ask, use } = cell;
  const { category, way } = ask;
  cases.add(`${id} ${category} ${way}`);
  if (oracle === null) {
    errorCodes.add('UNAUTHENTICATED');
    return null;
  }
  if (way === 'OTHER' && use === 'NONE') {
    errorCodes.add('SUBGRAPH_UNAVAILABLE');
    return null;
  }
  const isGenuine = use === 'GENUINE';
  const grounds = way === 'OTHER' && isGenuine ? oracle.mayOther(person, category, inquiry.purpose) : null;
  const isPermitted = way === 'OWN' ? oracle.mayOwn(person, category) : grounds !== null;
  note(gathering, cell, { outcome: isPermitted ? 'PERMIT' : 'REFUSE', grounds });
  if (isPermitted) return expectKnown(gathering, cell, person?.known[category]);
  if (way === 'OWN') return new ExpectedRefusal('RELATION_MISSING', `${category} OWN`);
  if (!isGenuine) return new ExpectedRefusal(CODES[use] ?? null, null);
  const viewerSide = DATA_CATEGORIES[category].owner === 'labour' ? 'education' : 'labour';
  const isStranger = oracle.ties(person, viewerSide).length === 0;
  return new ExpectedRefusal(null, isStranger ? `${category} OTHER` : null);
}

function expectKnown(gathering: Gathering, { id, ask }: Cell, known: Known | undefined): unknown {
  if (known === undefined) return null;
  const { category, below } = ask;
  const person = below.length === 0 ? {} : { person: expectPerson(gathering, { id }, below) };
  return { __typename: CATEGORY_FIELDS[category].type, ...known.value, ...person };
}

function note(
  { rows, inquiry }: Gathering,
  { id, ask: { category, way } }: Cell,
  ruling: Pick<ExpectedRow, 'outcome' | 'grounds'>,
): void {
  const isCitizen = inquiry.asker.viewer?.kind === 'CITIZEN' && way === 'OWN';
  rows.set(`${id} ${category} ${way}`, {
    owner: DATA_CATEGORIES[category].owner,
    viewer: inquiry.asker.viewer?.subject ?? '',
    personId: id,
    category,
    way: isCitizen ? 'CITIZEN' : way,
    purpose: way === 'OTHER' ? inquiry.purpose : null,
    ...ruling,
  });
}
