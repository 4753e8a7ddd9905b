import { runProgram } from '@samspill/shared/program/run-program';
import { runGateway } from './run-gateway.ts';

await runProgram(process, () =>
  runGateway({
    words: process.argv.slice(2),
    environment: process.env,
    note: (line) => process.stderr.write(`${line}\n`),
  }),
);
