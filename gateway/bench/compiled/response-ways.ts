import { buildSchema, execute, type ExecutionResult } from 'graphql';
import { createMergedDataResolver } from '../../fixtures/merged-data-resolvers.ts';
import { NOTHING_FURTHER, compileDocument } from '../../fixtures/render-answer.ts';
import type { MergedData } from '../../src/execute/merged-data.ts';
import type { Way } from './measure-ways.ts';
import { WORKLOAD_OPERATION, WORKLOAD_SDL, buildWorkload, unshared } from './response-workload.ts';

/** Data is as cold as in a gateway: no way meets the same objects twice in a row. */
const COPIES = 32;

export interface ResponseWays {
  readonly text: string;
  readonly objects: number;
  readonly ways: readonly Way[];
}

/** The ways from merged data to the bytes of an answer; all give the same bytes. */
export function responseWays(): ResponseWays {
  const schema = buildSchema(WORKLOAD_SDL);
  const { program, document, names } = compileDocument(schema, WORKLOAD_OPERATION);
  const render = (data: MergedData) => program.render(data, NOTHING_FURTHER).text;
  const { resolve } = createMergedDataResolver(names);
  const executeStock = ({ root }: MergedData) => {
    const result = execute({ schema, document, rootValue: root, fieldResolver: resolve }) as ExecutionResult;
    return JSON.stringify(result.data);
  };
  const text = render(buildWorkload());
  const objects = text.split('{').length - 1;
  const way = (name: string, make: () => MergedData, write: (data: MergedData) => string): Way => {
    const copies = Array.from({ length: COPIES }, make);
    if (copies.some((copy) => write(copy) !== text)) throw new Error(`${name} gives another answer.`);
    let next = 0;
    const once = () => Buffer.from(write(copies[next++ % COPIES] as MergedData)).length;
    return { name, units: objects, once };
  };
  const ways = [
    way('compiled', () => unshared(text), render),
    way('compiled, looked for shared', () => ({ ...unshared(text), shared: new Set([{}]) }), render),
    way('compiled, shared', buildWorkload, render),
    way(
      'JSON.stringify',
      () => unshared(text),
      ({ root }) => JSON.stringify(root),
    ),
    way('graphql-js', () => unshared(text), executeStock),
  ];
  return { text, objects, ways };
}
