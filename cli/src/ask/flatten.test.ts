import { describe, expect, test } from 'vitest';
import { flatten } from './flatten.ts';

describe('flattening an answer', () => {
  test('gives a row for each entry of the deepest list and repeats what stands above it', () => {
    const counties = [
      { code: '46', agreements: [{ id: 'a', parties: [{ role: 'NAV' }, { role: 'COUNTY' }] }] },
      { code: '03', agreements: [{ id: 'b', parties: [{ role: 'NAV' }] }] },
    ];
    expect(flatten({ counties })).toEqual({
      columns: ['code', 'agreements.id', 'agreements.parties.role'],
      rows: [
        ['46', 'a', 'NAV'],
        ['46', 'a', 'COUNTY'],
        ['03', 'b', 'NAV'],
      ],
    });
  });

  test('keeps the row of an entry whose list is empty or null', () => {
    const counties = [
      { code: '46', units: [] },
      { code: '03', units: null },
      { code: '32', units: [{ name: 'Øst' }] },
    ];
    expect(flatten({ counties }).rows).toEqual([
      ['46', null],
      ['03', null],
      ['32', 'Øst'],
    ]);
  });

  test('keeps the order of the answer when the first entry has null for an object', () => {
    const counties = [
      { code: '46', administration: null, name: 'Vestland' },
      { code: '03', administration: { name: 'Oslo' }, name: 'Oslo' },
    ];
    expect(flatten({ counties })).toEqual({
      columns: ['code', 'administration.name', 'name'],
      rows: [
        ['46', null, 'Vestland'],
        ['03', 'Oslo', 'Oslo'],
      ],
    });
  });

  test('puts plain lists in one cell, and lists beside the chain in one cell of JSON', () => {
    const county = {
      areas: ['APEL', 'VET'],
      none: [],
      schools: [{ name: 'A' }],
      units: [{ offices: [{ n: 1 }] }],
    };
    expect(flatten({ county })).toEqual({
      columns: ['areas', 'none', 'schools', 'units.offices.n'],
      rows: [['APEL; VET', '', '[{"name":"A"}]', 1]],
    });
  });

  test('keeps the names of root fields when there are several', () => {
    expect(flatten({ a: { n: 1 }, b: { n: false } })).toEqual({
      columns: ['a.n', 'b.n'],
      rows: [[1, false]],
    });
  });

  test('gives one row for an answer without lists and a column for a root field that is null', () => {
    expect(flatten({ county: null })).toEqual({ columns: ['county'], rows: [[null]] });
  });
});
