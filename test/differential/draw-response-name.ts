import { isInterfaceType, isObjectType } from 'graphql';
import type { Draft } from './draft.ts';
import type { AskedField, ResponseScope } from './response-scope.ts';

/** Names that somebody who merges objects may trip over. */
const AWKWARD = [
  'id',
  'code',
  'unitNumber',
  'organisationNumber',
  '_0_name',
  '_1_status',
  '_entities',
  'representations',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
  'data',
  'errors',
];

/** Draws the name under which a field's value is answered: mostly its own, always one that may stand there. */
export function drawResponseName(draft: Draft, asked: AskedField, scopes: readonly ResponseScope[]): string {
  const { random } = draft;
  const isFree = (name: string) => scopes.every((scope) => scope.allows(name, asked));
  const wished =
    random.chance(0.2) && draft.size.aliases < draft.most.aliases ? [drawAlias(draft, asked)] : [];
  const free = [...wished, asked.name, ...wished].find(isFree);
  if (free !== undefined) return free;
  draft.count += 1;
  return `other${draft.count}`;
}

function drawAlias({ random }: Draft, { parent }: AskedField): string {
  if (random.chance(0.5) && (isObjectType(parent) || isInterfaceType(parent)))
    return random.pick(Object.keys(parent.getFields()));
  return random.chance(0.5) ? random.pick(AWKWARD) : random.pick(['a', 'b', 'c', 'd']);
}
