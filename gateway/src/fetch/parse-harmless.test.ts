import { describe, expect, it } from 'vitest';
import { parseHarmless } from './parse-harmless.ts';

describe('parsing', () => {
  it.each([
    '{"a":{"__proto__":{"b":1},"c":[{"__proto__" : 1}]}}',
    '{"a":{"\\u005f_proto__":{"b":1},"c":[{"__pr\\u006Fto_\\u005F":1}]}}',
    '{"a":{"\\u005f\\u005f\\u0070\\u0072\\u006f\\u0074\\u006f\\u005f\\u005f":{"b":1},"c":[{}]}}',
  ])('leaves out every key that could reach a prototype: %s', (json) => {
    const parsed = parseHarmless(json) as { a: object };
    expect(JSON.stringify(parsed)).toBe('{"a":{"c":[{}]}}');
    expect(Object.assign({}, parsed.a)).not.toHaveProperty('b');
  });

  it.each([
    '{"a":"__proto__"}',
    '{"a":"\\"__proto__\\": 1"}',
    '{"__PROTO__":1,"a__":"\\u00e5"}',
    '[1,null]',
    '"a"',
  ])('gives all else as it is: %s', (json) => {
    expect(parseHarmless(json)).toEqual(JSON.parse(json));
  });

  it('throws what is cut', () => {
    expect(() => parseHarmless('{"__proto__":')).toThrow(SyntaxError);
  });
});
