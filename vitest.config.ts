import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `source` as while developing, and graphql as Node itself finds it: a second copy would not know the types of the first. */
const resolve = {
  conditions: ['source'],
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
};
const source = { resolve, ssr: { resolve } };
const project = (name: string, include: string[]) => ({
  ...source,
  test: { name, include, environment: 'node' as const, testTimeout: 60_000, hookTimeout: 180_000 },
});

/** The gate's tests from the inside out: files alone, the house, the supergraph in one process, contracts, real programs. */
export default defineConfig({
  test: {
    // One core is left for what the tests start, but never fewer than two files run at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    projects: [
      project('unit', [
        '{shared,gateway,cli,bench}/src/**/*.test.ts',
        'gateway/conformance/*.test.ts',
        'subgraphs/*/src/**/*.test.ts',
      ]),
      project('house', ['test/*.test.ts']),
      project('supergraph', ['test/supergraph/**/*.test.ts']),
      project('differential', ['test/differential/**/*.test.ts']),
      project('disclosure', ['test/disclosure/**/*.test.ts']),
      project('contract', ['test/contract/**/*.test.ts']),
      project('end-to-end', ['test/end-to-end/**/*.test.ts']),
    ],
  },
});
