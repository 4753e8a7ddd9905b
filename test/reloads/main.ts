import { parseArgs } from 'node:util';
import { runReloads } from './run-reloads.ts';

/** Changes the supergraph under load: `npm run test:reloads -- --reloads 1000 --requests 200000 --connections 16`. */
const { values } = parseArgs({
  options: {
    reloads: { type: 'string', default: '1000' },
    requests: { type: 'string', default: '200000' },
    connections: { type: 'string', default: '16' },
  },
});
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const { answers, editionsSeen, refused, left, heap } = await runReloads({
  reloads: Number(values.reloads),
  requests: Number(values.requests),
  connections: Number(values.connections),
  onProgress: ({ reload, asked, heap }) => {
    console.log(`reload ${reload}: ${asked} requests, heap ${megabytes(heap)} MB`);
  },
});
console.log(`requests ${answers.right + answers.lost + answers.mixture}, over ${editionsSeen} editions`);
console.log(`lost ${answers.lost}`);
console.log(`mixtures ${answers.mixture}`);
console.log(`reloads refused ${refused}, supergraphs left ${left}`);
console.log(`heap early ${megabytes(heap.early)} MB, late ${megabytes(heap.late)} MB`);
console.log(`ratio heap ${(heap.late / heap.early).toFixed(3)}`);
process.exitCode = answers.lost + answers.mixture + refused === 0 && heap.late <= 1.1 * heap.early ? 0 : 1;
