/** What graphql-js says when a document has more tokens than it may read; it has no code for it. */
const TOO_MANY = /^Syntax Error: Document contains more that \d+ tokens/;

/** Whether an error says that a document was longer than the limit of tokens, so that reading it was given up. */
export function isTokenLimitError({ message }: { readonly message: string }): boolean {
  return TOO_MANY.test(message);
}
