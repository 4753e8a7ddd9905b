import { SamspillError } from '@samspill/shared/errors';
import type { MessagePort } from 'node:worker_threads';
import { createBoundedCache } from './bounded-cache.ts';
import type { PlanMaker } from './make-plan.ts';
import type { PlanningAnswer, PlanningQuestion } from './planning-messages.ts';

/** The schema of today, the one before it, whose last requests still run, and the one that is warmed up. */
const MOST_SUPERGRAPHS = 3;

/** Answers the questions that come to a port, one after the other; each schema is read once, and the last few are kept. */
export function servePlanning(port: MessagePort, createMaker: (sdl: string) => PlanMaker): void {
  const makers = createBoundedCache<PlanMaker>(MOST_SUPERGRAPHS);
  const say = (answer: PlanningAnswer): void => {
    port.postMessage(answer);
  };
  port.on('message', ({ supergraph: { id, sdl }, document }: PlanningQuestion) => {
    try {
      const maker = makers.getOrMake(id, () => createMaker(sdl));
      say({ kind: 'begun' });
      say({ kind: 'planned', text: JSON.stringify(document === null ? null : maker.make(document)) });
    } catch (fault) {
      say(asAnswer(fault));
    }
  });
}

function asAnswer(fault: unknown): PlanningAnswer {
  return fault instanceof SamspillError
    ? { kind: 'refused', code: fault.code, message: fault.message }
    : { kind: 'failed', fault };
}
