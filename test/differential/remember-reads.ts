import { isPromise } from './held.ts';

/** What has been read, by the name of the reader and its arguments. */
export type Reads = Map<string, Promise<unknown>>;

type Method = (...words: readonly unknown[]) => unknown;

/**
 * A set of loaders or lists that reads each thing once, whoever asks and in whichever request: only for a database that
 * nobody writes to. What was read is frozen but for its first level, of which everybody gets a copy of their own.
 */
export function rememberReads<Readers extends object>(readers: Readers, reads: Reads, name: string): Readers {
  return new Proxy(readers, {
    get: (target, property) => {
      const member: unknown = Reflect.get(target, property, target);
      const reader = `${name}.${String(property)}`;
      if (isLoader(member)) return remembered(member, reads, reader);
      return typeof member === 'function' ? ask.bind(null, member.bind(target) as Method) : member;

      function ask(method: Method, ...words: readonly unknown[]): unknown {
        const asked = `${reader}(${JSON.stringify(words)})`;
        const known = reads.get(asked);
        if (known) return known.then(copy);
        const given = method(...words);
        if (isLoader(given)) return remembered(given, reads, asked);
        return isPromise(given) ? keep(reads, asked, given) : given;
      }
    },
  });
}

interface Loader {
  readonly load: (key: string) => Promise<unknown>;
}

function isLoader(value: unknown): value is Loader {
  return typeof value === 'object' && value !== null && 'load' in value && typeof value.load === 'function';
}

function remembered(loader: Loader, reads: Reads, name: string): Loader {
  return {
    load: (key) => {
      const asked = `${name} ${key}`;
      return reads.get(asked)?.then(copy) ?? keep(reads, asked, loader.load(key));
    },
  };
}

function keep(reads: Reads, asked: string, given: Promise<unknown>): Promise<unknown> {
  const kept = Promise.resolve(given).then(freeze);
  reads.set(asked, kept);
  kept.catch(() => reads.delete(asked));
  return kept.then(copy);
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

/** Who is given an entity may write its type on it, as @apollo/subgraph does. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => (isRow(entry) ? { ...entry } : entry));
  return isRow(value) ? { ...value } : value;
}

function isRow(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
