import { jsonAnswer } from './json-answer.ts';
import type { Routes } from './route.ts';

/** Whether a program can do its work now, and what else an operator may know of it: no addresses. */
export interface Readiness {
  readonly ready: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `/healthz` says that the program lives, `/readyz` (200 or 503) that it can do its work. */
export function healthRoutes(readiness: () => Readiness | Promise<Readiness>): Routes {
  const headers = { 'cache-control': 'no-store' };
  return {
    '/healthz': { GET: () => jsonAnswer(200, { alive: true }, headers) },
    '/readyz': {
      GET: async () => {
        const { ready, details } = await readiness();
        return jsonAnswer(ready ? 200 : 503, { ready, ...details }, headers);
      },
    },
  };
}
