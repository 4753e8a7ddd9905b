type Headers = Readonly<Record<string, string>>;

/** The headers, with caches told that the answer would be another for another value of these request headers. */
export function varyOn(headers: Headers, ...names: readonly string[]): Headers {
  const known = (headers['vary'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  const all = new Set([...known, ...names].filter((name) => name !== ''));
  return all.size === 0 ? headers : { ...headers, vary: [...all].join(', ') };
}
