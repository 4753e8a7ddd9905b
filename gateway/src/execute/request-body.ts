import type { AskedPart } from './merge-outcome.ts';
import type { ContextTexts } from './read-context.ts';
import type { RequestPart, RequestText } from './request-text.ts';

/** The body of a request in JSON: its text, the names of the entities that it asks for, and the variables that it uses. */
export function requestBody(
  { opening, parts, variables }: RequestText,
  asked: readonly AskedPart[],
  variableText: (name: string) => string | undefined,
): string {
  let body = opening;
  let separator = '';
  parts.forEach(({ variableText: name, contexts }, index) => {
    if (name === undefined) return;
    body += `${separator}${name}:[${asked[index]?.names.texts.join(',') ?? ''}]`;
    separator = ',';
    if (contexts) body += contextsOf(contexts, asked[index]?.contextTexts);
  });
  for (const [name, asJson] of variables) {
    const value = variableText(name);
    if (value === undefined) continue;
    body += `${separator}${asJson}:${value}`;
    separator = ',';
  }
  return `${body}}}`;
}

function contextsOf(names: NonNullable<RequestPart['contexts']>, texts?: ContextTexts | null): string {
  return names.map(([name, asJson]) => `,${asJson}:${texts?.get(name) ?? 'null'}`).join('');
}
