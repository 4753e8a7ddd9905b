import { describe, expect, it } from 'vitest';
import { CarriedData } from './carried-data.ts';
import { KeptText } from './kept-text.ts';
import { RenderedData } from './rendered-data.ts';
import { stringifyResult } from './stringify-result.ts';

/** What the server is given is what the executor gave it, whatever its type says. */
const shown = (data: RenderedData) => data as unknown as Record<string, unknown>;

const textOf = (body: string | Uint8Array) => Buffer.from(body as Uint8Array).toString('utf8');

describe('carried data', () => {
  it.each([
    ['alone', {}],
    ['with errors and extensions', { errors: [{ message: 'No. "data":' }], extensions: { a: 1 } }],
  ])('make the whole answer %s, and are given away with it', (_what, others) => {
    const data = new RenderedData('{"a":[1,"ø"]}');
    const carried = new CarriedData();
    carried.carry(data);
    const bytes = carried.complete(stringifyResult({ ...others, data: shown(data) }));
    expect(JSON.parse(textOf(bytes))).toEqual({ ...others, data: { a: [1, 'ø'] } });
    expect(data.text).toBe('');
  });

  it('are null where the answer is', () => {
    const carried = new CarriedData();
    const data = new RenderedData('null');
    carried.carry(data);
    expect(textOf(carried.complete(stringifyResult({ data: shown(data) })))).toBe('{"data":null}');
  });

  it('are the very same bytes for all who are answered the same', () => {
    const kept = new KeptText('{"a":"ø"}');
    const answers = ['{"data":', '{"data":', '{"extensions":{},"data":'].map((opening) => {
      const carried = new CarriedData();
      carried.carry(new RenderedData(kept));
      return carried.complete(opening);
    });
    expect(answers[1]).toBe(answers[0]);
    expect(answers.map(textOf)).toEqual([
      '{"data":{"a":"ø"}}',
      '{"data":{"a":"ø"}}',
      '{"extensions":{},"data":{"a":"ø"}}',
    ]);
  });

  it('do not touch an answer that the server wrote by itself', () => {
    const carried = new CarriedData();
    const refusal = stringifyResult({ errors: [{ message: 'No.' }] });
    expect(carried.complete(refusal)).toBe('{"errors":[{"message":"No."}]}');
    carried.carry(new RenderedData('{}'));
    expect(carried.complete(refusal)).toBe('{"errors":[{"message":"No."}]}');
    expect(carried.complete(stringifyResult({ data: { a: 1 } }))).toBe('{"data":{"a":1}}');
  });
});
