import { z } from 'zod';
import type { Setting } from '../env.ts';
import { anyText, text } from '../setting-kinds.ts';
import { SIDES, type Side } from './statement.ts';

const EXPECTED = 'nothing, a path, or an https:// address without user and password';

/** Where public keys are: a path, or an https address. */
const keyPlace = z.string({ error: EXPECTED }).refine(isKeyPlace, { error: EXPECTED });

/** The settings of a side that signs and verifies relations and decisions. */
export type DecisionSettings = {
  readonly signingKey: Setting<string>;
  readonly keyCopies: Setting<string>;
  readonly educationKeys: Setting<string>;
  readonly labourKeys: Setting<string>;
  readonly agreementsKeys: Setting<string>;
};

/** The settings of the side of a name, which is the prefix of the variables that are its own. */
export function decisionSettings(side: Side): DecisionSettings {
  const prefix = side.toUpperCase();
  const [educationKeys, labourKeys, agreementsKeys] = [keysOf(SIDES[0]), keysOf(SIDES[1]), keysOf(SIDES[2])];
  return {
    signingKey: {
      name: `${prefix}_SIGNING_KEY`,
      meaning: `File with the private key (Ed25519, JWK) by which the subgraph ${side} signs; without one nothing personal is given.`,
      default: '',
      schema: anyText,
    },
    keyCopies: {
      name: `${prefix}_KEY_COPIES`,
      meaning: `Folder in which the subgraph ${side} keeps copies of the public keys of the others, for when they cannot be reached.`,
      default: `.samspill/key-copies/${side}`,
      schema: text('a path'),
    },
    educationKeys,
    labourKeys,
    agreementsKeys,
  };
}

function keysOf(side: Side): Setting<string> {
  return {
    name: `SAMSPILL_${side.toUpperCase()}_KEYS`,
    meaning: `Where the public keys (JWKS) of the subgraph ${side} are, by which its relations or decisions are verified: a path or an https address; empty for none.`,
    default: '',
    schema: keyPlace,
  };
}

function isKeyPlace(place: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) return true;
  if (!URL.canParse(place)) return false;
  const { protocol, username, password } = new URL(place);
  return protocol === 'https:' && username === '' && password === '';
}
