import type { Viewer } from '@samspill/shared/access/viewer';
import { PURPOSE_HEADER, readPurpose, type Purpose } from '@samspill/shared/decisions/purpose';
import { todayInOslo, type Day } from '@samspill/shared/day';
import type { HttpRequest } from '@samspill/shared/http/route';
import { StopController, type StopSignal } from '@samspill/shared/stop-signal';
import { CarriedData } from './respond/carried-data.ts';
import { createExplanationRecorder, type ExplanationRecorder } from './explain/explanation-recorder.ts';

/** Why a request ends before its answer is whole. */
export type EndReason = 'TIMEOUT' | 'CANCELLED';

/** What is decided once for a request and holds for all that is done for it. */
export interface RequestContext {
  readonly requestId: string;
  /** Who asks, as the gateway has verified it. */
  readonly viewer: Viewer;
  /** What the viewer was verified by: handed on to each subgraph, which verifies it too; undefined for the anonymous viewer. */
  readonly authorization: string | undefined;
  /** What the client says that personal data is asked for: handed on to each subgraph, which decides by it. */
  readonly purpose?: Purpose | undefined;
  /** The day in Norway when the request came; every subgraph takes it as today. */
  readonly today: Day;
  /** The moment, on the clock of `performance.now()`, after which nothing is waited for. */
  readonly deadline: number;
  /** Aborted with an EndReason when the deadline passes or the client leaves. */
  readonly signal: StopSignal;
  /** What carries the data of the answer past the server. */
  readonly carried: CarriedData;
  /** Where the client asked for an explanation and may have one. */
  readonly recorder?: ExplanationRecorder | undefined;
  /** Ends what the context holds open; who opened it calls it when the answer is there. */
  readonly release: () => void;
}

export interface ContextOptions {
  readonly viewer: Viewer;
  readonly deadlineMs: number;
  /** Whether a client that asks how its answer is made is told. */
  readonly explains: boolean;
}

/** Opens the context of a request: who asks, its day, its deadline, and one signal for all reasons to stop. */
export function openRequestContext(
  request: HttpRequest,
  { viewer, deadlineMs, explains }: ContextOptions,
): RequestContext {
  const end = new StopController();
  const stop = (reason: EndReason) => () => {
    end.abort(reason);
  };
  const leave = stop('CANCELLED');
  const timer = setTimeout(stop('TIMEOUT'), deadlineMs);
  if (request.signal.aborted) leave();
  request.signal.addEventListener('abort', leave, { once: true });
  return {
    requestId: request.id,
    viewer,
    authorization: viewer === null ? undefined : request.headers.authorization,
    purpose: readPurpose(request.headers[PURPOSE_HEADER]) ?? undefined,
    today: todayInOslo(),
    deadline: performance.now() + deadlineMs,
    signal: end.signal,
    carried: new CarriedData(),
    recorder: explains && asksToExplain(request) ? createExplanationRecorder() : undefined,
    release: () => {
      clearTimeout(timer);
      request.signal.removeEventListener('abort', leave);
    },
  };
}

function asksToExplain({ headers }: HttpRequest): boolean {
  return headers['samspill-explain'] === 'yes';
}
