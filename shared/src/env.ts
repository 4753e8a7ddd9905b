import type { z } from 'zod';
import { fail } from './errors.ts';

/** One environment variable: what it is called, what it means, what holds when it is not given, and what it may be. */
export interface Setting<Value = unknown> {
  readonly name: string;
  readonly meaning: string;
  /** As it would be written in the environment; undefined when there is none and `schema` is optional or required. */
  readonly default: string | undefined;
  /** Reads the text; its error message says what was expected («a whole number from 0 to 65535»). */
  readonly schema: z.ZodType<Value, string | undefined>;
  /** A value that no message may show. */
  readonly secret?: boolean;
}

/** The settings of one program; `docs/settings.md` holds the same rows and a test keeps the two equal. */
export type SettingsTable = Readonly<Record<string, Setting>>;

/** What a program gets of its table: each setting as the type that its schema reads. */
export type SettingsOf<Table extends SettingsTable> = {
  readonly [Key in keyof Table]: Table[Key] extends Setting<infer Value> ? Value : never;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads every setting of a table, or fails once with SETTINGS_INVALID and all faults in one sentence. */
export function readSettings<Table extends SettingsTable>(
  table: Table,
  environment: Environment,
): SettingsOf<Table> {
  const read = Object.entries(table).map(([key, setting]) => ({ key, ...readSetting(setting, environment) }));
  const faults = read.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) {
    const count = faults.length === 1 ? 'One setting' : `${faults.length} settings`;
    fail('SETTINGS_INVALID', `${count} cannot be used: ${faults.join('; ')}.`);
  }
  return Object.fromEntries(read.map(({ key, value }) => [key, value])) as SettingsOf<Table>;
}

interface Read {
  readonly value?: unknown;
  readonly fault?: string;
}

function readSetting(setting: Setting, environment: Environment): Read {
  const given = environment[setting.name];
  const text = given === undefined || given === '' ? setting.default : given;
  const result = setting.schema.safeParse(text);
  return result.success ? { value: result.data } : { fault: faultOf(setting, text, result.error) };
}

function faultOf(setting: Setting, text: string | undefined, error: z.ZodError): string {
  const found =
    text === undefined
      ? 'is missing'
      : setting.secret
        ? 'has a value that does not fit'
        : `is "${shown(text)}"`;
  return `${setting.name} ${found}, expected ${error.issues[0]?.message ?? 'something else'}`;
}

function shown(text: string): string {
  return withoutPasswords(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

/** The text with whatever stands between `://` and `@` taken out: addresses are shown, passwords never. */
export function withoutPasswords(text: string): string {
  return text.replace(/:\/\/[^\s"']*@/g, '://***@').replace(/(password|pwd|token)=[^&\s"']*/gi, '$1=***');
}
