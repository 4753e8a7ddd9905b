import { runProgram } from '@samspill/shared/program/run-program';
import { runSubgraph } from '@samspill/shared/subgraph/run-subgraph';
import { agreements } from './subgraph.ts';

await runProgram(process, () =>
  runSubgraph(agreements, {
    words: process.argv.slice(2),
    environment: process.env,
    note: (line) => process.stderr.write(`${line}\n`),
  }),
);
