import { describe, expect, it } from 'vitest';
import { ROLES } from '../access/role.ts';
import { DATA_CATEGORIES } from './data-category.ts';
import { DIRECTIONS } from './direction.ts';
import { EDUCATION_BASES } from './education-bases.ts';
import { LABOUR_BASES } from './labour-bases.ts';
import { findBasis } from './legal-basis.ts';
import { readPurpose } from './purpose.ts';
import { REASONS } from './reason-codes.ts';

describe.each([EDUCATION_BASES, LABOUR_BASES])('the table of bases of $owner', (table) => {
  it('is about data of its owner alone, for roles of the other sector', () => {
    const sector = table.owner === 'labour' ? 'COUNTY' : 'NAV';
    for (const { category, direction, roles } of table.bases) {
      expect([DATA_CATEGORIES[category].owner, DIRECTIONS[direction].owner]).toEqual([
        table.owner,
        table.owner,
      ]);
      expect(roles.map((role) => ROLES[role].sector)).toEqual([sector]);
    }
  });

  it('has one basis for a question, with an id of its own, a paragraph and a source', () => {
    expect(new Set(table.bases.map(({ id }) => id)).size).toBe(table.bases.length);
    for (const basis of table.bases) {
      expect(findBasis(table, basis)).toBe(basis);
      expect([basis.paragraph, basis.article, basis.source]).not.toContain('');
    }
  });

  it('asks for consent wherever the article is consent, and what tells of health has the basis of article 9', () => {
    for (const { needsConsent, article, category } of table.bases) {
      expect(article.includes('art. 6 no. 1 a')).toBe(needsConsent);
      expect(article.includes('art. 9')).toBe(category === 'EFFORT_GROUP');
    }
  });
});

it('every category can flow on some basis', () => {
  const known = [...EDUCATION_BASES.bases, ...LABOUR_BASES.bases].map(({ category }) => category);
  expect(new Set(known)).toEqual(new Set(Object.keys(DATA_CATEGORIES)));
});

it('a purpose is one of the list, letter for letter', () => {
  expect(readPurpose('APEL')).toBe('APEL');
  for (const header of [undefined, '', 'apel', 'APEL, APEL', 'toString', '__proto__']) {
    expect(readPurpose(header)).toBeNull();
  }
});

it('every reason has its sentences in both languages', () => {
  for (const { message, remedy } of Object.values(REASONS)) {
    for (const sentence of [message.en, message.nb, remedy.en, remedy.nb]) {
      expect(sentence).toMatch(/^[A-ZÅ].+\.$/);
    }
  }
});
