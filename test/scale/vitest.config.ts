import { defineConfig } from 'vitest/config';

/** As in the configuration of the gate. */
const resolve = {
  conditions: ['source'],
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
};

/** Beside the gate, since loading the whole country takes its time: `npm run test:scale`. */
export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    name: 'scale',
    include: ['test/scale/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/support/closing-line-reporter.ts'],
  },
});
