const GATED = new WeakSet<object>();

/** Marks a resolver whose every answer has gone through the gate of personal data; only what is marked may answer a PERSONAL field. */
export function gated<Resolver extends object>(resolver: Resolver): Resolver {
  GATED.add(resolver);
  return resolver;
}

/** Whether a resolver is marked. */
export function isGated(resolver: unknown): boolean {
  return typeof resolver === 'function' && GATED.has(resolver);
}
