import { DATA_CATEGORIES, type DataCategory } from '@samspill/shared/decisions/data-category';
import { EDUCATION_BASES } from '@samspill/shared/decisions/education-bases';
import { LABOUR_BASES } from '@samspill/shared/decisions/labour-bases';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import type { Day } from '@samspill/shared/day';
import type { Area } from './maturity.ts';

const ALL = Object.keys(DATA_CATEGORIES) as readonly DataCategory[];

/** What agreements began with: that a person is followed up, and where. */
const FIRST: readonly DataCategory[] = ['FOLLOW_UP_CASE', 'REGISTRATION', 'OFFICE_AND_YOUTH_TEAM'];

/** What was selected last. */
const LATE: readonly DataCategory[] = ['EFFORT_GROUP', 'MENTOR'];

/** What an agreement since 2022 does not select, by `county first-day`; the others select all. */
const NOT_SELECTED: Readonly<Record<string, readonly DataCategory[]>> = {
  '15 2024-01-01': ['APEL_CASE', 'EFFORT_GROUP'],
  '18 2027-01-01': ALL,
  '31 2024-01-01': ['EFFORT_GROUP'],
  '34 2024-01-01': ['EFFORT_GROUP', 'MENTOR'],
  '39 2024-01-01': ALL.filter((category) => !FIRST.includes(category)),
  '40 2024-01-01': ALL,
  '50 2022-01-01': ['APEL_CASE', 'EFFORT_GROUP'],
  '56 2024-01-01': ['APEL_CASE', 'GUIDANCE', 'MENTOR'],
};

/** The categories of personal data that a county agreement selects: more from period to period, and not the same in every county. */
export function selectedCategories(county: string, from: Day): readonly DataCategory[] {
  if (from < '2018-01-01') return FIRST;
  const left = from < '2022-01-01' ? LATE : NOT_SELECTED[`${county} ${from}`];
  return ALL.filter((category) => left?.includes(category) !== true);
}

/** Those of the categories that some legal basis lets flow for a purpose of an area: what a sub-agreement on it selects. */
export function categoriesOfArea(area: Area, above: readonly DataCategory[]): readonly DataCategory[] {
  const bases = [...EDUCATION_BASES.bases, ...LABOUR_BASES.bases];
  const used = bases.filter(({ purpose }) => PURPOSES[purpose].area === area);
  return above.filter((category) => used.some((basis) => basis.category === category));
}
