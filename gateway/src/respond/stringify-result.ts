import type { FormattedExecutionResult } from 'graphql';
import { RenderedData } from './rendered-data.ts';

/** Writes an answer: errors first, so that a reader of a long one sees them, then the data as they were rendered. */
export function stringifyResult({ errors, data, extensions, ...others }: FormattedExecutionResult): string {
  const parts: string[] = [];
  if (errors !== undefined) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) {
    const rendered: unknown = data;
    parts.push(`"data":${rendered instanceof RenderedData ? rendered.text : JSON.stringify(data)}`);
  }
  if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  for (const [name, value] of Object.entries(others))
    parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${parts.join()}}`;
}
