import type { Command } from './command.ts';

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which a newcomer meets them. Each is loaded when it is called, so that all start quickly. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  start: {
    summary: 'Start the three subgraphs and the gateway here.',
    load: async () => (await import('./start/start-command.ts')).startCommand,
  },
  ask: {
    summary: 'Run an operation against the running graph.',
    load: async () => (await import('./ask/ask-command.ts')).askCommand,
  },
  explain: {
    summary: 'Tell how an operation is answered, or was.',
    load: async () => (await import('./explain/explain-command.ts')).explainCommand,
  },
  token: {
    summary: 'Print a token of the local issuer, to sign in with.',
    load: async () => (await import('./token/token-command.ts')).tokenCommand,
  },
  seed: {
    summary: 'Load reference data, such as a newer month of statistics, or invent more.',
    load: async () => (await import('./seed/seed-command.ts')).seedCommand,
  },
  reset: {
    summary: 'Empty the embedded databases.',
    load: async () => (await import('./reset/reset-command.ts')).resetCommand,
  },
  audit: {
    summary: 'Prove, export, purge or erase in the logs of disclosures: audit:verify and so on.',
    load: async () => (await import('./audit/audit-command.ts')).auditCommand,
  },
  generate: {
    summary: 'Write the resolver types and database clients that the schemas call for.',
    load: async () => (await import('./generate/generate-command.ts')).generateCommand,
  },
  compose: {
    summary: 'Put the three schemas together to one graph.',
    load: async () => (await import('./compose/compose-command.ts')).composeCommand,
  },
  reference: {
    summary: 'Write the reference of the graph and the data dictionary.',
    load: async () => (await import('./reference/reference-command.ts')).referenceCommand,
  },
  trust: {
    summary: 'Write the manifest of trusted documents.',
    load: async () => (await import('./trust/trust-command.ts')).trustCommand,
  },
  migration: {
    summary: 'Write the migration that a changed database schema calls for.',
    load: async () => (await import('./migration/migration-command.ts')).migrationCommand,
  },
};
