import { Lexer, Source, TokenKind } from 'graphql';

const NULL = '\u0000';
const TEXTS: readonly TokenKind[] = [TokenKind.STRING, TokenKind.BLOCK_STRING];
const ESCAPED = /\\u(?:0000|\{0+\})/;

/** Where a request has a U+0000, which no text of a database can hold; null when nowhere. */
export function nullCharacterIn(request: {
  readonly query?: unknown;
  readonly variables?: unknown;
}): 'variables' | 'document' | null {
  if (holdsNull(request.variables)) return 'variables';
  return typeof request.query === 'string' && documentHoldsNull(request.query) ? 'document' : null;
}

/** Without recursion, so that no depth of nesting is too much. */
function holdsNull(value: unknown): boolean {
  const parts = [value];
  while (parts.length > 0) {
    const part = parts.pop();
    if (typeof part === 'string' && part.includes(NULL)) return true;
    if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) parts.push(name, inner);
    }
  }
  return false;
}

/** An escape is read as GraphQL reads it: not in a block text, not behind another backslash. Few documents have one. */
function documentHoldsNull(document: string): boolean {
  if (!document.includes(NULL) && !ESCAPED.test(document)) return false;
  const lexer = new Lexer(new Source(document));
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (TEXTS.includes(token.kind) && token.value.includes(NULL)) return true;
    }
  } catch {
    // What is no GraphQL is said by the parser.
  }
  return false;
}
