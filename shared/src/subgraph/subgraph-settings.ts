import { parseDatabaseUrl } from '../database/database-url.ts';
import { z } from 'zod';
import { decisionSettings, type DecisionSettings } from '../decisions/decision-settings.ts';
import { disclosureSettings, type DisclosureSettings } from '../disclosure/disclosure-settings.ts';
import type { Side } from '../decisions/statement.ts';
import type { Setting } from '../env.ts';
import { identitySettings, type IdentitySettings } from '../identity/identity-settings.ts';
import { commonSettings, hostSetting, portSetting } from '../setting-kinds.ts';

/** The settings of a subgraph: where it listens, where its data lies, whom it believes, by which keys it signs and verifies, what it logs. */
export type SubgraphSettings = IdentitySettings &
  DecisionSettings &
  DisclosureSettings & {
    readonly port: Setting<number>;
    readonly host: Setting<string>;
    readonly databaseUrl: Setting<string>;
    readonly logLevel: (typeof commonSettings)['logLevel'];
    readonly nodeEnv: (typeof commonSettings)['nodeEnv'];
  };

/** The settings of the subgraph of a name, which is the prefix of its variables. */
export function subgraphSettings(name: Side, port: number): SubgraphSettings {
  const prefix = name.toUpperCase();
  return {
    port: portSetting(`${prefix}_PORT`, port),
    host: hostSetting(`${prefix}_HOST`),
    databaseUrl: {
      name: `${prefix}_DATABASE_URL`,
      meaning:
        'Where the data lies: `pglite:FOLDER` or `pglite:` (in memory) for the embedded database, or `postgresql://…`.',
      default: `pglite:.samspill/${name}`,
      schema: databaseUrl,
      secret: true,
    },
    ...decisionSettings(name),
    ...disclosureSettings(name),
    ...identitySettings,
    ...commonSettings,
  };
}

const EXPECTED = 'pglite:, pglite:FOLDER or postgresql://user:password@host:port/database';

const databaseUrl = z.string({ error: EXPECTED }).refine(isDatabaseUrl, { error: EXPECTED });

function isDatabaseUrl(url: string): boolean {
  try {
    parseDatabaseUrl(url);
    return true;
  } catch {
    return false;
  }
}
