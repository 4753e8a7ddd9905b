import { Pool } from 'undici';
import { collectedHeap } from './collected-heap.ts';
import { editionQuestion } from './edition-questions.ts';
import { judgeAnswer, type Verdict } from './judge-answer.ts';
import { openEditionGraph, type EditionGraph } from './open-edition-graph.ts';

export interface ReloadsOptions {
  readonly reloads: number;
  /** At least so many are asked, in even measure between the reloads. */
  readonly requests: number;
  readonly connections: number;
  /** Hears of each tenth part, with the bytes of the heap after a forced collection. */
  readonly onProgress?: (progress: ReloadsProgress) => void;
}

export interface ReloadsProgress {
  readonly reload: number;
  readonly asked: number;
  readonly heap: number;
}

/** What became of all requests and reloads. */
export interface ReloadsReport {
  readonly answers: Readonly<Record<Verdict, number>>;
  readonly editionsSeen: number;
  /** Reloads that did not take over. */
  readonly refused: number;
  /** Supergraphs that were left when all requests had been answered. */
  readonly left: number;
  /** Bytes after a forced collection, after a tenth of the reloads and after all. */
  readonly heap: { readonly early: number; readonly late: number };
}

interface Course {
  readonly graph: EditionGraph;
  readonly pool: Pool;
  readonly answers: Record<Verdict, number>;
  readonly seen: Set<number>;
  asked: number;
  /** The last edition that a change to was begun, and that has taken over. */
  begun: number;
  present: number;
  isOver: boolean;
  /** Called at the latest when so many have been asked. */
  next: { readonly at: number; readonly reload: () => void } | undefined;
}

/** Changes the supergraph again and again under constant load, and judges every answer. */
export async function runReloads(options: ReloadsOptions): Promise<ReloadsReport> {
  const graph = await openEditionGraph();
  const pool = new Pool(graph.url, { connections: options.connections, pipelining: 1 });
  const answers = { right: 0, lost: 0, mixture: 0 };
  const course: Course = {
    graph,
    pool,
    answers,
    seen: new Set(),
    asked: 0,
    begun: 0,
    present: 0,
    isOver: false,
    next: undefined,
  };
  const load = Promise.all(Array.from({ length: options.connections }, () => keepAsking(course, options)));
  const { refused, heap } = await keepReloading(course, options);
  course.isOver = true;
  await load;
  const report = { answers, editionsSeen: course.seen.size, refused, left: graph.supergraphs(), heap };
  await pool.close();
  await graph.close();
  return report;
}

async function keepAsking(course: Course, { requests }: ReloadsOptions): Promise<void> {
  while (course.asked < requests || !course.isOver) {
    course.asked += 1;
    if (course.next && course.asked >= course.next.at) course.next.reload();
    const { verdict, edition } = await ask(course, course.asked);
    course.answers[verdict] += 1;
    if (edition !== undefined) course.seen.add(edition);
  }
}

async function ask(course: Course, number: number): Promise<ReturnType<typeof judgeAnswer>> {
  const question = editionQuestion(number);
  const earliest = course.present;
  try {
    const { statusCode, body } = await course.pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question.query, variables: { asked: number } }),
    });
    const text = await body.text();
    return judgeAnswer(question, { status: statusCode, text, earliest, latest: course.begun });
  } catch {
    return { verdict: 'lost' };
  }
}

async function keepReloading(
  course: Course,
  { reloads, requests, connections, onProgress }: ReloadsOptions,
): Promise<Pick<ReloadsReport, 'refused' | 'heap'>> {
  // When so many more have been asked, at least one has been asked and answered in between.
  const seen = 2 * connections + 1;
  const tenth = Math.ceil(reloads / 10);
  let refused = 0;
  const heaps: number[] = [];
  for (let reload = 1; reload <= reloads; reload += 1) {
    await whenAsked(course, Math.max((requests * reload) / reloads, course.asked + seen));
    course.begun = reload;
    if (await course.graph.changeTo(reload)) course.present = reload;
    else refused += 1;
    if (reload % tenth !== 0) continue;
    heaps.push(collectedHeap());
    onProgress?.({ reload, asked: course.asked, heap: heaps.at(-1) ?? NaN });
  }
  await whenAsked(course, course.asked + seen);
  return { refused, heap: { early: heaps[0] ?? NaN, late: collectedHeap() } };
}

function whenAsked(course: Course, at: number): Promise<void> {
  if (course.asked >= at) return Promise.resolve();
  return new Promise((resolve) => {
    course.next = { at, reload: resolve };
  });
}
