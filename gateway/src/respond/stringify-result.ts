import type { FormattedExecutionResult } from 'graphql';
import { OPEN_END } from './carried-data.ts';
import { RenderedData } from './rendered-data.ts';

/**
 * Writes an answer: errors first, so that a reader of a long one sees them, and the data last. Data that are rendered are
 * left out at the end, for whoever carries them to put in.
 */
export function stringifyResult({ errors, data, extensions, ...others }: FormattedExecutionResult): string {
  const parts: string[] = [];
  if (errors !== undefined) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  for (const [name, value] of Object.entries(others)) {
    parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  const rendered: unknown = data;
  if (rendered instanceof RenderedData) return `{${parts.map((part) => `${part},`).join('')}${OPEN_END}`;
  if (data !== undefined) parts.push(`"data":${JSON.stringify(data)}`);
  return `{${parts.join()}}`;
}
