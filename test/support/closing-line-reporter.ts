import type { Reporter, TestModule } from 'vitest/node';

/** What the closing line counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts tests by how they ended. What kept tests from running (a file that does not load, a hook that throws, an error
 * that nobody caught) counts as a failure each, so that the line never reads better than the run was.
 */
export function tallyOf(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tests = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const broken = groups.filter((group) => group.errors().length > 0).length;
  return {
    passed: tests.filter((state) => state === 'passed').length,
    failed: tests.filter((state) => state === 'failed').length + broken + unhandledErrors,
    skipped: tests.filter((state) => state === 'skipped' || state === 'pending').length,
  };
}

/** Writes a tally as one line: `12 passed, 0 failed`, with `, 1 skipped` only when there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Prints the closing line as the very last one of a run, after all that other reporters and vitest itself say. */
export class ClosingLineReporter implements Reporter {
  #line: string | undefined;

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    if (this.#line === undefined) process.on('exit', () => process.stdout.write(`${this.#line ?? ''}\n`));
    this.#line = closingLine(tallyOf(modules, unhandledErrors.length));
  }
}

// eslint-disable-next-line no-restricted-syntax -- vitest finds a reporter by its default export
export default ClosingLineReporter;
