import { lost, type FetchOutcome } from '../fetch/fetch-outcome.ts';
import type { Repeating } from '../fetch/repeats/repeat-field.ts';
import { askedParts, type AskedParts } from './asked-parts.ts';
import type { DataObject, MergedData } from './merged-data.ts';
import { mergeOutcome, type AskedPart } from './merge-outcome.ts';
import type { ObserveFetch } from './observed-fetch.ts';
import { observeRequest } from './observe-request.ts';
import { patienceMs } from './patience.ts';
import type { Program } from './program.ts';
import { requestBody } from './request-body.ts';

/** One request as it goes out. */
export interface OutgoingRequest {
  readonly subgraph: string;
  /** The JSON text. */
  readonly body: string;
  /** Where in the answer objects that repeat may be one. */
  readonly repeating: Repeating;
  /** Whether it asks for what is personal, so that its owner has to hear of each who asks. */
  readonly isPersonal: boolean;
}

export interface RunOptions {
  /** Never throws. */
  readonly send: (request: OutgoingRequest) => Promise<FetchOutcome>;
  /** The JSON text of a variable's value, by its canonical name; undefined when the client left it out. */
  readonly variableText: (name: string) => string | undefined;
  /** Told of each request when it has ended. */
  readonly observe?: ObserveFetch | undefined;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Hears of what should not have happened; the run goes on, without the data that it happened with. */
  readonly onFault: (fault: unknown) => void;
}

/** Fetches what a program asks for and merges it. It never fails: what is lost is marked where it is missing. */
export function runProgram(program: Program, options: RunOptions): Promise<MergedData> {
  return new Run(program, options).start();
}

class Run {
  readonly #program: Program;
  readonly #options: RunOptions;
  readonly #root: DataObject = {};
  readonly #shared = new Set<object>();
  #isPlain = true;
  readonly #startedAt = performance.now();
  /** By step: how many it still waits for. */
  readonly #waitsFor: number[];
  /** By group: the steps that are ready, and how many have not been sent. */
  readonly #ready: number[][];
  readonly #unsent: number[];
  readonly #patience: (NodeJS.Timeout | undefined)[] = [];
  #undone: number;
  #finish: (data: MergedData) => void = () => undefined;

  constructor(program: Program, options: RunOptions) {
    this.#program = program;
    this.#options = options;
    this.#waitsFor = program.after.map(({ length }) => length);
    this.#ready = program.groups.map(() => []);
    this.#unsent = program.groups.map(({ steps }) => steps.length);
    this.#undone = program.steps.length;
  }

  start(): Promise<MergedData> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      const first = this.#waitsFor.flatMap((count, step) => (count === 0 ? [step] : []));
      if (this.#undone === 0) this.#end();
      else this.#makeReady(first);
    });
  }

  #end(): void {
    this.#finish({ root: this.#root, shared: this.#shared, isPlain: this.#isPlain });
  }

  #makeReady(steps: readonly number[]): void {
    const touched = new Set<number>();
    for (const step of steps) {
      const group = this.#program.groupOf[step] ?? 0;
      this.#ready[group]?.push(step);
      touched.add(group);
    }
    for (const group of touched) {
      if (this.#ready[group]?.length === this.#unsent[group]) this.#send(group);
      else this.#beginToWait(group);
    }
  }

  /** Steps of a group wait for each other, so that they travel as one request, but not for ever. */
  #beginToWait(group: number): void {
    if (this.#patience[group]) return;
    const { depths, groups } = this.#program;
    const ms = patienceMs({
      startedAt: this.#startedAt,
      deadline: this.#options.deadline,
      readyDepth: Math.min(...(this.#ready[group] ?? []).map((step) => depths[step] ?? 0)),
      depth: groups[group]?.depth ?? 0,
    });
    this.#patience[group] = setTimeout(() => {
      this.#send(group);
    }, ms);
  }

  #send(group: number): void {
    clearTimeout(this.#patience[group]);
    this.#patience[group] = undefined;
    const steps = this.#ready[group] ?? [];
    this.#ready[group] = [];
    this.#unsent[group] = (this.#unsent[group] ?? 0) - steps.length;
    const { parts, busy, idle } = this.#askedOf(steps);
    if (parts.length > 0) void this.#ask(this.#program.groups[group]?.subgraph ?? '', parts, busy);
    if (idle.length > 0) this.#done(idle);
  }

  /** What a subgraph gave can be nested too deep to be read; nothing is asked for it then, and what is missing is told where it is. */
  #askedOf(steps: readonly number[]): AskedParts {
    try {
      return askedParts(this.#program, steps, { root: this.#root, shared: this.#shared });
    } catch (fault) {
      this.#options.onFault(fault);
      return { parts: [], busy: [], idle: steps };
    }
  }

  async #ask(subgraph: string, asked: readonly AskedPart[], steps: readonly number[]): Promise<void> {
    const text = this.#program.requestFor(asked.map(({ list }) => list));
    const body = requestBody(text, asked, this.#options.variableText);
    const { repeating, isPersonal } = text;
    const sentAt = performance.now();
    const outcome = await this.#options.send({ subgraph, body, repeating, isPersonal });
    this.#options.observe?.(
      observeRequest({ subgraph, body, asked, outcome, sentAt, executionBegan: this.#startedAt }),
    );
    this.#note(outcome);
    const merge = (what: FetchOutcome): void => {
      mergeOutcome(what, { root: this.#root, text, asked, merging: this.#program });
    };
    try {
      merge(outcome);
    } catch (fault) {
      this.#options.onFault(fault);
      merge(lost('INVALID_RESPONSE', fault));
    }
    this.#done(steps);
  }

  #note(outcome: FetchOutcome): void {
    if (outcome.kind === 'lost') return;
    this.#isPlain &&= outcome.isPlain === true;
    for (const object of outcome.shared ?? []) this.#shared.add(object);
  }

  #done(steps: readonly number[]): void {
    this.#undone -= steps.length;
    if (this.#undone === 0) {
      this.#end();
      return;
    }
    const ready: number[] = [];
    for (const step of steps) {
      for (const follower of this.#program.followersOf[step] ?? []) {
        const left = (this.#waitsFor[follower] ?? 0) - 1;
        this.#waitsFor[follower] = left;
        if (left === 0) ready.push(follower);
      }
    }
    if (ready.length > 0) this.#makeReady(ready);
  }
}
