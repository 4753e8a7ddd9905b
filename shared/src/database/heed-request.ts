import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { AsyncLocalStorage } from 'node:async_hooks';
import { fail } from '../errors.ts';
import type { StopSignal } from '../stop-signal.ts';

/** How long somebody waits for a request's answer. */
export interface RequestBounds {
  /** Aborted when the client leaves. */
  readonly signal: Pick<StopSignal, 'aborted'>;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

const bounds = new AsyncLocalStorage<RequestBounds>();

/** Does the work of a request; once nobody waits for it, no further statement of it is sent to a database. */
export function withinRequest<T>(request: RequestBounds, work: () => T): T {
  return bounds.run(request, work);
}

/** An adapter that sends no statement for a request that nobody waits for any more: its connections are free for others. */
export function heedRequest(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return { ...named(factory), connect: async () => heeding(await factory.connect()) };
}

function named({ provider, adapterName }: SqlDriverAdapterFactory) {
  return { provider, adapterName };
}

/** A proxy, because adapters keep their state in fields that only their own `this` may read. */
function heeding(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return new Proxy(adapter, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      const method = member.bind(target) as (...words: readonly unknown[]) => unknown;
      return name === 'queryRaw' || name === 'executeRaw' ? afterCheck(method) : method;
    },
  });
}

function afterCheck(method: (...words: readonly unknown[]) => unknown) {
  return async (...words: readonly unknown[]) => {
    if (isGivenUp(bounds.getStore())) fail('SUBGRAPH_UNAVAILABLE', 'Nobody waits for this answer any more.');
    return await method(...words);
  };
}

function isGivenUp(request: RequestBounds | undefined): boolean {
  return request !== undefined && (request.signal.aborted || performance.now() >= request.deadline);
}
