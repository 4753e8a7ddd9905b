import type { Setting, SettingsOf } from '@samspill/shared/env';
import type { Encoding } from '@samspill/shared/http/compress-answer';
import { identitySettings } from '@samspill/shared/identity/identity-settings';
import {
  anyText,
  commonSettings,
  hostSetting,
  oneOf,
  portSetting,
  serviceUrl,
  webOrigins,
  wholeNumber,
} from '@samspill/shared/setting-kinds';

const address = (name: string, subgraph: string, port: number): Setting<string> => ({
  name,
  meaning: `Where the subgraph ${subgraph} answers.`,
  default: `http://127.0.0.1:${port}/graphql`,
  schema: serviceUrl,
});

const limit = (name: string, meaning: string, value: number): Setting<number> => ({
  name,
  meaning,
  default: String(value),
  schema: wholeNumber(1, 1_000_000_000),
});

const developmentOnly = (name: string, what: string): Setting<'auto' | 'on' | 'off'> => ({
  name,
  meaning: `${what}: on, off, or auto, which is on unless NODE_ENV is production.`,
  default: 'auto',
  schema: oneOf(['auto', 'on', 'off']),
});

/** Every setting of the gateway. */
export const gatewaySettings = {
  ...commonSettings,
  ...identitySettings,
  port: portSetting('GATEWAY_PORT', 4000),
  host: hostSetting('GATEWAY_HOST'),
  educationUrl: address('GATEWAY_EDUCATION_URL', 'education', 4001),
  labourUrl: address('GATEWAY_LABOUR_URL', 'labour', 4002),
  agreementsUrl: address('GATEWAY_AGREEMENTS_URL', 'agreements', 4003),
  supergraph: {
    name: 'GATEWAY_SUPERGRAPH',
    meaning: 'File with the composed schema; empty takes the one that the gateway comes with.',
    default: '',
    schema: anyText,
  },
  supergraphPollMs: limit(
    'GATEWAY_SUPERGRAPH_POLL_MS',
    'How often the file with the composed schema is looked at for another one, in milliseconds.',
    5_000,
  ),
  deadlineMs: limit(
    'GATEWAY_DEADLINE_MS',
    'Time for one request, in milliseconds; what is not there by then is null.',
    10_000,
  ),
  connections: limit('GATEWAY_CONNECTIONS', 'Most connections to one subgraph at a time.', 64),
  responseLimitBytes: limit(
    'GATEWAY_RESPONSE_LIMIT_BYTES',
    'Longest answer of a subgraph that is read, in bytes.',
    20_000_000,
  ),
  bodyLimitBytes: limit('GATEWAY_BODY_LIMIT_BYTES', 'Longest request body that is read, in bytes.', 262_144),
  maxDepth: limit(
    'GATEWAY_MAX_DEPTH',
    'Deepest nesting of fields in an operation; fragments may be nested twice as deep.',
    16,
  ),
  maxAliases: limit(
    'GATEWAY_MAX_ALIASES',
    'Most aliases in an operation, with every fragment counted where it is used.',
    60,
  ),
  maxSelections: limit(
    'GATEWAY_MAX_SELECTIONS',
    'Most fields and fragments that an operation selects, with every fragment counted where it is used.',
    1_000,
  ),
  maxTokens: limit('GATEWAY_MAX_TOKENS', 'Longest document, in tokens.', 4_000),
  maxCost: limit(
    'GATEWAY_MAX_COST',
    'Most that an operation may cost, in objects that it gives or fields that it asks for (docs/limits.md).',
    100_000,
  ),
  planTimeLimitMs: limit(
    'GATEWAY_PLAN_TIME_LIMIT_MS',
    'Time to plan one operation, in milliseconds; what takes longer is refused.',
    5_000,
  ),
  mostPlans: limit('GATEWAY_MOST_PLANS', 'How many plans of operations are kept.', 1_000),
  workers: limit('GATEWAY_PLAN_WORKERS', 'Threads that plan operations.', 2),
  allowedOrigins: {
    name: 'GATEWAY_ALLOWED_ORIGINS',
    meaning:
      'Web origins whose pages may ask the graph (CORS), separated by commas; * for all; empty for none.',
    default: '',
    schema: webOrigins,
  },
  compression: {
    name: 'GATEWAY_COMPRESSION',
    meaning:
      'How answers longer than a packet are compressed for clients that take it: off, gzip, or br (Brotli, else gzip).',
    default: 'off',
    schema: oneOf(['off', 'gzip', 'br']),
  },
  trustedDocuments: {
    name: 'GATEWAY_TRUSTED_DOCUMENTS',
    meaning:
      'Manifest with the only documents that are answered, made by "npm run trust"; empty answers every document.',
    default: '',
    schema: anyText,
  },
  introspection: developmentOnly('GATEWAY_INTROSPECTION', 'Whether the schema can be asked for'),
  explain: developmentOnly('GATEWAY_EXPLAIN', 'Whether an answer may tell how it was made'),
  explorer: developmentOnly('GATEWAY_EXPLORER', 'Whether /explorer serves a page to try the graph in'),
} as const;

export type GatewaySettings = SettingsOf<typeof gatewaySettings>;

/** Where each subgraph of the supergraph answers, by its name there. */
export function subgraphUrls(settings: GatewaySettings): Readonly<Record<string, string>> {
  return {
    education: settings.educationUrl,
    labour: settings.labourUrl,
    agreements: settings.agreementsUrl,
  };
}

/** How answers are made shorter, the best way first. */
export function encodings({ compression }: Pick<GatewaySettings, 'compression'>): readonly Encoding[] {
  return { off: [], gzip: ['gzip'], br: ['br', 'gzip'] }[compression] as readonly Encoding[];
}

/** Whether something that is for development is on. */
export function isOn(choice: 'auto' | 'on' | 'off', { nodeEnv }: Pick<GatewaySettings, 'nodeEnv'>): boolean {
  return choice === 'auto' ? nodeEnv !== 'production' : choice === 'on';
}
