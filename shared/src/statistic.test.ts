import { expect, it } from 'vitest';
import { yearPeriod } from './period.ts';
import { publishedStatistic, statisticOf } from './statistic.ts';

const series = { indicator: 'LEFT', unit: 'percent', source: 'Udir' };

it('a published figure is a value or suppressed, never both and never neither, and no reason is guessed', () => {
  const hidden = publishedStatistic(series, { period: yearPeriod(2024), value: null });
  expect(hidden).toMatchObject({ value: null, suppressed: true, suppressionReason: 'NOT_STATED' });
  const zero = publishedStatistic(series, { period: yearPeriod(2024), value: 0 });
  expect(zero).toMatchObject({ value: 0, suppressed: false, suppressionReason: null, synthetic: false });
});

it('a decided figure is its value or its reason, whatever the count', () => {
  const invented = { ...series, synthetic: true };
  const period = yearPeriod(2024);
  const hidden = statisticOf('COMPLEMENTARY', invented, { period, value: 30 });
  expect(hidden).toMatchObject({ value: null, suppressed: true, suppressionReason: 'COMPLEMENTARY' });
  const zero = statisticOf('SHOWN', invented, { period, value: 0 });
  expect(zero).toMatchObject({ value: 0, suppressed: false, suppressionReason: null, synthetic: true });
});
