export interface MigrationFailure {
  /** The migration that could not be applied; null when the fault is not in one. */
  readonly migration: string | null;
  /** What the database or the engine said against it, without a full stop. */
  readonly reason: string;
}

/** What matters in an error of the schema engine, whose message is a headline, a reason, advice and a Rust stack. */
export function migrationFailure(error: unknown): MigrationFailure {
  const message = error instanceof Error ? error.message : String(error);
  const [said = ''] = message.split(/^\s+\d+: /m);
  const place = /-->\s+(\S+)/.exec(said)?.[1];
  const reason = said
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !HEADLINES.some((headline) => headline.test(line)));
  const plain = (reason ?? 'the schema engine did not say why').replace(PREFIX, '').replace(/\.$/, '');
  return {
    migration: /migration_name="([^"]+)"|Migration `([^`]+)`/.exec(message)?.slice(1).find(Boolean) ?? null,
    reason: place === undefined ? plain : `${plain} (${place})`,
  };
}

const HEADLINES = [
  /^external connector error$/,
  /^Error:$/,
  /failed to apply cleanly to the shadow database/,
];
const PREFIX = /^(error: |Error querying the database: |ERROR: )+/;
