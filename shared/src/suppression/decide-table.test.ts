import { describe, expect, it, test } from 'vitest';
import { decideTable } from './decide-table.ts';
import type { CellRate, CountCell, LinkedTable } from './linked-table.ts';

/** A table from `{ key: count }`, with sums written as `total = part + part`. */
function table(
  threshold: number | null,
  counts: Readonly<Record<string, number>>,
  ...sums: string[]
): LinkedTable {
  return {
    rule: { owner: 'NAV', threshold, smallestDenominator: 10 },
    cells: Object.entries(counts).map(([key, count]) => ({ key, count })),
    sums: sums.map((sum) => {
      const [total = '', parts = ''] = sum.split(' = ');
      return { total, parts: parts.split(' + ') };
    }),
  };
}

const decide = (linked: LinkedTable) => Object.fromEntries(decideTable(linked).decisions);

function hiddenIn(linked: LinkedTable): readonly string[] {
  return [...decideTable(linked).decisions].flatMap(([key, decision]) => (decision === 'SHOWN' ? [] : [key]));
}

function withCell(linked: LinkedTable, changed: CountCell): LinkedTable {
  return { ...linked, cells: linked.cells.map((cell) => (cell.key === changed.key ? changed : cell)) };
}

test.each([3, 4, 5])(
  'under a threshold of %i it is the counts from one that are hidden, and zero is shown',
  (threshold) => {
    const counts = Object.fromEntries(Array.from({ length: 7 }, (_, count) => [`n${count}`, count]));
    const small = Array.from({ length: threshold - 1 }, (_, i) => `n${i + 1}`);
    expect(hiddenIn(table(threshold, counts))).toEqual(small);
    expect(decide(table(threshold, counts)).n1).toBe('BELOW_THRESHOLD');
  },
);

it('hides nothing where the owner hides nothing', () => {
  expect(hiddenIn(table(null, { a: 1, b: 2, all: 3 }, 'all = a + b'))).toEqual([]);
});

describe('the rest of a sum', () => {
  it('takes the smallest other part with it, and no zero', () => {
    const linked = table(4, { a: 2, b: 30, c: 0, d: 40, all: 72 }, 'all = a + b + c + d');
    expect(decide(linked)).toEqual({
      a: 'BELOW_THRESHOLD',
      b: 'COMPLEMENTARY',
      c: 'SHOWN',
      d: 'SHOWN',
      all: 'SHOWN',
    });
  });

  it('takes the total with it where there is no other part, or only zeros', () => {
    expect(hiddenIn(table(5, { a: 2, all: 2 }, 'all = a'))).toEqual(['a', 'all']);
    expect(
      hiddenIn(
        table(5, { a: 3, b: 0, c: 0, all: 3, more: 50, top: 53 }, 'all = a + b + c', 'top = all + more'),
      ),
    ).toEqual(['a', 'all', 'more']);
  });

  it('hides more where two small parts would say too much of each other', () => {
    expect(hiddenIn(table(5, { a: 3, b: 2, c: 40, all: 45 }, 'all = a + b + c'))).toEqual(['a', 'b', 'c']);
    expect(hiddenIn(table(3, { a: 2, b: 2, c: 40, all: 44 }, 'all = a + b + c'))).toEqual(['a', 'b', 'c']);
  });

  it('leaves rows and columns of zeros as they are', () => {
    const linked = table(
      5,
      { a1: 0, a2: 0, a: 0, b1: 0, b2: 9, b: 9, all1: 0, all2: 9, all: 9 },
      ...[
        'a = a1 + a2',
        'b = b1 + b2',
        'all1 = a1 + b1',
        'all2 = a2 + b2',
        'all = a + b',
        'all = all1 + all2',
      ],
    );
    expect(hiddenIn(linked)).toEqual([]);
  });
});

describe('somebody who knows the rule and the reasons', () => {
  it('is not told that two parts of eight are below five: both would be four', () => {
    const linked = table(5, { a: 4, b: 4, all: 8 }, 'all = a + b');
    expect(decide(linked)).toEqual({ a: 'COMPLEMENTARY', b: 'COMPLEMENTARY', all: 'SHOWN' });
  });

  it('is not told that a hidden total of hidden parts is below three: each part would be one', () => {
    const reasons = decide(table(3, { a: 1, b: 1, all: 2 }, 'all = a + b'));
    expect(reasons.all).toBe('COMPLEMENTARY');
    expect(Object.values(reasons).filter((reason) => reason === 'BELOW_THRESHOLD')).toHaveLength(1);
  });

  it('is told of small parts where the rest leaves all small counts possible', () => {
    const linked = table(5, { a: 1, b: 4, c: 3, d: 60, all: 68 }, 'all = a + b + c + d');
    expect(decide(linked)).toMatchObject({
      a: 'BELOW_THRESHOLD',
      b: 'BELOW_THRESHOLD',
      c: 'BELOW_THRESHOLD',
    });
  });

  it('is never told that a cell is below two', () => {
    expect(decide(table(2, { a: 1, b: 9, all: 10 }, 'all = a + b')).a).toBe('COMPLEMENTARY');
  });
});

describe('tables that share cells', () => {
  const counts = { s1: 2, s2: 30, r1: 15, r2: 17, all: 32 };

  it('are safe together: by status the total is hidden, and by reason it is not added up again', () => {
    const linked = table(
      5,
      { ...counts, s2: 0, s1: 2, all: 2, r1: 2, r2: 0 },
      'all = s1 + s2',
      'all = r1 + r2',
    );
    expect(hiddenIn(linked)).toEqual(['s1', 'r1', 'all']);
  });

  it('hide no more than one of them needs', () => {
    expect(hiddenIn(table(5, counts, 'all = s1 + s2', 'all = r1 + r2'))).toEqual(['s1', 's2']);
  });

  it('hide over two levels what a county, a category and the country would reveal', () => {
    const linked = table(
      5,
      { a1: 3, a2: 20, a: 23, b1: 8, b2: 20, b: 28, n1: 11, n2: 40, n: 51 },
      ...['a = a1 + a2', 'b = b1 + b2', 'n1 = a1 + b1', 'n2 = a2 + b2', 'n = a + b', 'n = n1 + n2'],
    );
    expect(hiddenIn(linked)).toEqual(['a1', 'a2', 'b1', 'b2']);
  });
});

describe('what stands already', () => {
  const linked = table(5, { a: 2, b: 30, c: 40, all: 72 }, 'all = a + b + c');

  it('is left as it is: a published part is not hidden, a hidden one is a companion', () => {
    expect(hiddenIn(withCell(linked, { key: 'b', count: 30, settled: 'SHOWN' }))).toEqual(['a', 'c']);
    expect(hiddenIn(withCell(linked, { key: 'c', count: 40, settled: 'COMPLEMENTARY' }))).toEqual(['a', 'c']);
  });

  it('may be hidden from us too', () => {
    const unknown = withCell(linked, { key: 'c', count: null, settled: 'COMPLEMENTARY' });
    expect(hiddenIn(unknown)).toEqual(['a', 'c']);
    const narrow = withCell(linked, { key: 'a', count: null, settled: 'BELOW_THRESHOLD' });
    expect(decide(narrow)).toEqual({ a: 'BELOW_THRESHOLD', b: 'COMPLEMENTARY', c: 'SHOWN', all: 'SHOWN' });
  });

  it('is told where it reveals a hidden cell whatever else is hidden', () => {
    const published = ['b', 'c', 'all'].reduce<LinkedTable>(
      (all, key) => withCell(all, { key, count: { b: 30, c: 40, all: 72 }[key] ?? 0, settled: 'SHOWN' }),
      linked,
    );
    expect(decideTable(published).exposed).toEqual(['a']);
    expect(decideTable(linked).exposed).toEqual([]);
  });

  it('a margin that nobody is given needs no companion, and has no decision', () => {
    const withheld = withCell(linked, { key: 'all', count: 72, settled: 'WITHHELD' });
    expect(decide(withheld)).toEqual({ a: 'BELOW_THRESHOLD', b: 'SHOWN', c: 'SHOWN' });
  });

  it('a small part that nobody is given is not the rest of a sum either', () => {
    const withheld = withCell(linked, { key: 'a', count: 2, settled: 'WITHHELD' });
    expect(hiddenIn(withheld)).toEqual(['b']);
  });
});

describe('a rate', () => {
  const rate = (counts: Readonly<Record<string, number>>, ...rates: CellRate[]) =>
    decide({
      ...table(5, counts),
      rates: rates.length > 0 ? rates : [{ key: 'share', count: 'part', denominator: 'all' }],
    });

  it('is shown with its count and denominator, also where it is zero', () => {
    expect(rate({ part: 12, all: 40 }).share).toBe('SHOWN');
    expect(rate({ part: 0, all: 40 }).share).toBe('SHOWN');
    expect(rate({ part: 40, all: 40 }).share).toBe('SHOWN');
  });

  it('is hidden with its count, for the same reason', () => {
    expect(rate({ part: 3, all: 40 })).toMatchObject({ part: 'BELOW_THRESHOLD', share: 'BELOW_THRESHOLD' });
  });

  it('is hidden where it would tell of the few who are left', () => {
    const { part, all, share } = rate({ part: 38, all: 40 });
    expect([part, all].filter((decision) => decision === 'COMPLEMENTARY')).toHaveLength(1);
    expect(share).toBe('COMPLEMENTARY');
  });

  it('is hidden where its denominator is small, or nobody', () => {
    expect(rate({ part: 0, all: 9 })).toEqual({ part: 'SHOWN', all: 'SHOWN', share: 'SMALL_DENOMINATOR' });
    expect(rate({ part: 0, all: 0 }).share).toBe('SMALL_DENOMINATOR');
  });

  it('says nothing of the size of a hidden denominator', () => {
    expect(rate({ part: 0, all: 4 }).share).toBe('BELOW_THRESHOLD');
  });

  it('is refused where the rule names no smallest denominator', () => {
    const linked = {
      ...table(5, { part: 12, all: 40 }),
      rates: [{ key: 'share', count: 'part', denominator: 'all' }],
    };
    const rule = { ...linked.rule, smallestDenominator: null };
    expect(() => decideTable({ ...linked, rule })).toThrow('its rule does not say of how many persons');
  });
});

describe('a table that cannot be right is refused', () => {
  test.each<readonly [string, LinkedTable]>([
    ['do not add up', table(5, { a: 2, b: 3, all: 6 }, 'all = a + b')],
    ['names a cell that its table lacks: b', table(5, { a: 2, all: 2 }, 'all = a + b')],
    ['whole number of persons', table(5, { a: 2.5 })],
    ['whole number of persons', table(5, { a: -1 })],
    ['one name for two cells', { ...table(5, {}), cells: [1, 2].map((count) => ({ key: 'a', count })) }],
    ['has no count: a', { ...table(5, {}), cells: [{ key: 'a', count: null }] }],
  ])('%s', (message, linked) => {
    expect(() => decideTable(linked)).toThrow(message);
  });

  it('also where only what we were not told could mend it', () => {
    const linked = withCell(table(5, { a: 2, b: 30, all: 10 }, 'all = a + b'), {
      key: 'a',
      count: null,
      settled: 'COMPLEMENTARY',
    });
    expect(() => decideTable(linked)).toThrow('do not add up');
  });
});
