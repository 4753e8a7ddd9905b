import { describe, expect, it } from 'vitest';
import { FLAWS, type ConformanceCase } from './conformance-case.ts';
import { byPaths, given, promised } from './judged-answer.ts';
import { ourEngine } from './our-engine.ts';
import { stockEngine } from './stock-engine.ts';
import { TOPICS } from './topics.ts';

const cases = TOPICS.flatMap(({ topic, cases }) => cases.map((one) => ({ ...one, topic })));
const stockAnswer = async (one: ConformanceCase) => byPaths(given(await stockEngine(one)));

describe.each(TOPICS)('$topic', ({ cases }) => {
  it.each(cases)('$name', async (one) => {
    expect(given(await ourEngine(one))).toEqual(promised(one));
  });

  it.each(cases.filter(({ stock }) => stock === 'right'))('the stock gateway: $name', async (one) => {
    expect(await stockAnswer(one)).toEqual(byPaths(promised(one)));
  });

  it.each(cases.filter(({ stock }) => stock === 'wrong'))('the stock gateway fails: $name', async (one) => {
    expect(await stockAnswer(one)).not.toEqual(byPaths(promised(one)));
  });
});

describe('the suite', () => {
  it('has enough cases, each with a promise of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ topic, name }) => `${topic}: ${name}`)).size).toBe(cases.length);
  });

  it.each(Object.entries(FLAWS))('has cases of class (%s) that the stock gateway fails: %s', (flaw) => {
    expect(cases.filter((one) => one.flaw === flaw && one.stock === 'wrong')).not.toEqual([]);
  });
});
