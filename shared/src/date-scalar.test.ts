import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateScalar } from './date-scalar.ts';

describe('the scalar Date', () => {
  it('takes and gives days as text', () => {
    expect(DateScalar.parseValue('2026-11-22')).toBe('2026-11-22');
    expect(DateScalar.parseLiteral(parseValue('"2026-11-22"'))).toBe('2026-11-22');
    expect(DateScalar.serialize('2026-11-22')).toBe('2026-11-22');
  });

  it.each(['2026-02-30', 20261122, null, '2026-11-22T00:00:00Z'])('refuses %j', (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow('yyyy-mm-dd');
  });

  it('refuses a number in the document', () => {
    expect(() => DateScalar.parseLiteral(parseValue('2026'))).toThrow('yyyy-mm-dd');
  });
});
