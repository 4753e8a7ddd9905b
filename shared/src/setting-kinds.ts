import { z } from 'zod';
import type { Setting } from './env.ts';

/** A whole number within bounds, both included. */
export function wholeNumber(from: number, to: number): z.ZodType<number, string | undefined> {
  const expected = `a whole number from ${from} to ${to}`;
  return z
    .string({ error: expected })
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= from && Number(text) <= to, {
      error: expected,
    })
    .transform(Number);
}

/** One of a closed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodType<Words[number], string | undefined> {
  return z.enum(words, { error: `one of ${words.join(', ')}` });
}

/** The address of a GraphQL service: http or https, without user and password. */
export const serviceUrl: z.ZodType<string, string | undefined> = z
  .string({ error: 'an http:// or https:// address' })
  .refine(isServiceUrl, { error: 'an http:// or https:// address without user and password' });

/** A text that is not empty. */
export function text(expected: string): z.ZodType<string, string | undefined> {
  return z.string({ error: expected }).min(1, { error: expected });
}

/** A text that may be empty. */
export const anyText: z.ZodType<string, string | undefined> = z.string({ error: 'a text' });

/** Web origins separated by commas; none when empty, all when `*`. */
export const webOrigins: z.ZodType<readonly string[], string | undefined> = anyText
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((list) => list.every(isOrigin), {
    error: 'origins as https://app.example, separated by commas, or *',
  });

/** The port that a program listens on; 0 takes any that is free. */
export function portSetting(name: string, port: number): Setting<number> {
  const meaning = 'Port to listen on; 0 takes any that is free.';
  return { name, meaning, default: String(port), schema: wholeNumber(0, 65_535) };
}

/** The address of the machine that a program listens on. */
export function hostSetting(name: string): Setting<string> {
  const meaning = 'Address to listen on; 0.0.0.0 is every one that the machine has.';
  return { name, meaning, default: '127.0.0.1', schema: text('a host name or an IP address') };
}

/** The settings that every program has. */
export const commonSettings = {
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'The least serious lines that are logged.',
    default: 'info',
    schema: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
  },
  nodeEnv: {
    name: 'NODE_ENV',
    meaning:
      'Where the program runs; in production introspection and the explorer are off unless switched on.',
    default: 'development',
    schema: oneOf(['development', 'test', 'production']),
  },
} as const;

function isServiceUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

function isOrigin(text: string): boolean {
  return text === '*' || (URL.canParse(text) && new URL(text).origin === text);
}
