import { known } from '@samspill/shared/known';

/** The rows that are kept of something; null where there are none and only documents could tell of any. */
export function told<Row>(rows: readonly Row[], onlyByDocuments: boolean): readonly Row[] | null {
  return onlyByDocuments ? known(rows) : rows;
}
