import { ALTINN_RESOURCES, receivingSector } from '@samspill/shared/consents/altinn-resources';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { expect, it } from 'vitest';
import { readSeed } from '../../../../../test/support/read-seed.ts';

const texts = readSeed('agreements', 'consent_texts');
const words = (cell: string | undefined) => (cell ?? '').split(' ');
const asking = [...EDUCATION_BASES.bases, ...LABOUR_BASES.bases].filter(({ needsConsent }) => needsConsent);

it.each(asking)(
  'there is a text and a resource of Altinn for $id: $category, $purpose',
  ({ category, purpose }) => {
    const isAbout = ({
      categories,
      purposes,
    }: {
      categories: readonly string[];
      purposes: readonly string[];
    }) => categories.includes(category) && purposes.includes(purpose);
    const readable = texts.map((row) => ({
      categories: words(row['categories']),
      purposes: words(row['purposes']),
    }));
    expect(readable.some(isAbout)).toBe(true);
    expect(Object.values(ALTINN_RESOURCES).some(isAbout)).toBe(true);
  },
);

it.each(Object.entries(ALTINN_RESOURCES))(
  '%s stands for what its newest text is about, to one side',
  (_name, resource) => {
    const newest = texts.filter(({ id }) => id === resource.textId).at(-1);
    expect(words(newest?.['categories'])).toEqual(resource.categories);
    expect(words(newest?.['purposes'])).toEqual(resource.purposes);
    expect(new Set(resource.categories.map(receivingSector)).size).toBe(1);
  },
);

it('every version of a text is in both languages, about the same and from the same day', () => {
  const about = (language: string) =>
    texts
      .filter((row) => row['language'] === language)
      .map(({ id, version, categories, purposes, valid_from }) => [
        id,
        version,
        categories,
        purposes,
        valid_from,
      ]);
  expect(about('nb')).toEqual(about('en'));
});
