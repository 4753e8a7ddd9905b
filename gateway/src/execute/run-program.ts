import type { FetchOutcome } from '../fetch/fetch-outcome.ts';
import { collectTargets, NO_TARGETS, type Targets } from './collect-targets.ts';
import { lossMark } from './loss-mark.ts';
import { markLost } from './mark-lost.ts';
import type { DataObject, MergedData } from './merged-data.ts';
import { mergeOutcome } from './merge-outcome.ts';
import type { ObserveFetch } from './observed-fetch.ts';
import { observeRequest } from './observe-request.ts';
import type { Program } from './program.ts';
import type { RequestText } from './request-text.ts';

/** One request as it goes out. */
export interface OutgoingRequest {
  readonly subgraph: string;
  /** The JSON text. */
  readonly body: string;
}

export interface RunOptions {
  /** Never throws. */
  readonly send: (request: OutgoingRequest) => Promise<FetchOutcome>;
  /** The JSON text of a variable's value, by its canonical name; undefined when the client left it out. */
  readonly variableText: (name: string) => string | undefined;
  /** Told of each request when it has ended. */
  readonly observe?: ObserveFetch | undefined;
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
    this.#finish({ root: this.#root, shared: this.#shared });
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

  /**
   * Steps of a group wait for each other, so that they travel as one request; but never longer than all has taken so far,
   * so that a subgraph that is slow delays what does not need it to the double at most.
   */
  #beginToWait(group: number): void {
    if (this.#patience[group]) return;
    const takenMs = performance.now() - this.#startedAt;
    this.#patience[group] = setTimeout(() => {
      this.#send(group);
    }, takenMs);
  }

  #send(group: number): void {
    clearTimeout(this.#patience[group]);
    this.#patience[group] = undefined;
    const steps = this.#ready[group] ?? [];
    this.#ready[group] = [];
    this.#unsent[group] = (this.#unsent[group] ?? 0) - steps.length;
    const targets = new Map(steps.map((step) => [step, this.#collect(step)]));
    const asked = steps.filter((step) => this.#hasToAsk(step, targets));
    const idle = steps.filter((step) => !asked.includes(step));
    if (asked.length > 0) void this.#ask(this.#program.groups[group]?.subgraph ?? '', asked, targets);
    if (idle.length > 0) this.#done(idle);
  }

  #hasToAsk(step: number, targets: ReadonlyMap<number, Targets>): boolean {
    const { representation } = this.#program.steps[step] ?? {};
    return !representation || (targets.get(step)?.texts.length ?? 0) > 0;
  }

  #collect(step: number): Targets {
    const { node, representation, fields } = this.#program.steps[step] ?? {};
    if (!node || !representation || !fields) return NO_TARGETS;
    const targets = collectTargets({
      root: this.#root,
      path: node.path,
      representation,
      shared: this.#program.overlaps ? null : this.#shared,
      missing: () => lossMark(this.#program.blame(node.path) ?? node.subgraph, 'INVALID_RESPONSE'),
    });
    for (const { object, sentType, mark } of targets.blocked) markLost(object, fields.of(sentType), mark);
    return targets;
  }

  async #ask(
    subgraph: string,
    steps: readonly number[],
    targets: ReadonlyMap<number, Targets>,
  ): Promise<void> {
    const text = this.#program.requestFor(steps);
    const ofStep = steps.map((step) => targets.get(step) ?? NO_TARGETS);
    const body = this.#bodyOf(text, ofStep);
    const sentAt = performance.now();
    const outcome = await this.#options.send({ subgraph, body });
    const ended = { subgraph, body, steps, targets: ofStep, outcome, sentAt };
    this.#options.observe?.(observeRequest(this.#program, { ...ended, executionBegan: this.#startedAt }));
    mergeOutcome(outcome, { root: this.#root, text, targets: ofStep, merging: this.#program });
    this.#done(steps);
  }

  #bodyOf({ opening, representationNames, variables }: RequestText, targets: readonly Targets[]): string {
    let body = opening;
    let separator = '';
    for (let index = 0; index < targets.length; index += 1) {
      const name = representationNames[index];
      if (name === undefined) continue;
      body += `${separator}${name}:[${targets[index]?.texts.join(',') ?? ''}]`;
      separator = ',';
    }
    for (const [name, asJson] of variables) {
      const value = this.#options.variableText(name);
      if (value === undefined) continue;
      body += `${separator}${asJson}:${value}`;
      separator = ',';
    }
    return `${body}}}`;
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
