import type { Side } from '../decisions/statement.ts';
import type { Setting } from '../env.ts';
import { text, wholeNumber } from '../setting-kinds.ts';

/** The settings of an owner of personal data that keeps a log of what it discloses. */
export type DisclosureSettings = {
  readonly auditKeys: Setting<string>;
  readonly disclosureYears: Setting<number>;
};

/** The settings of the owner of a name, which is the prefix of the variables. */
export function disclosureSettings(owner: Side): DisclosureSettings {
  const prefix = owner.toUpperCase();
  return {
    auditKeys: {
      name: `${prefix}_AUDIT_KEYS`,
      meaning: `File with every public key (JWKS) by which the subgraph ${owner} has sealed its log of disclosures; the program adds its own, and it is kept as long as the log.`,
      default: `.samspill/keys/${owner}-audit.json`,
      schema: text('a path'),
    },
    disclosureYears: {
      name: `${prefix}_DISCLOSURE_YEARS`,
      meaning: `How many years the subgraph ${owner} keeps the rows of its log of disclosures; \`npm run audit:purge\` deletes older ones.`,
      default: '10',
      schema: wholeNumber(1, 100),
    },
  };
}
