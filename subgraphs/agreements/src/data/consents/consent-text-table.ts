import { DATA_CATEGORIES } from '@samspill/shared/decisions/data-category';
import { PURPOSES } from '@samspill/shared/decisions/purpose';
import { referenceTable, required } from '@samspill/shared/reference/table';

/** The texts that someone can consent to; the database refuses a file in which one that it has is another. */
export const consentTextTable = referenceTable({
  file: 'consent_texts.csv',
  table: 'consent_text',
  key: ['id', 'version', 'language'],
  columns: {
    id: required('code'),
    version: required('integer', { between: [1, 1000] }),
    language: required('code', { values: ['nb', 'en'] }),
    text: required('text'),
    categories: required('list', { values: Object.keys(DATA_CATEGORIES) }),
    purposes: required('list', { values: Object.keys(PURPOSES) }),
    valid_from: required('date'),
  },
});
