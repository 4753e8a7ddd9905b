import type { Content } from './check-content.ts';
import { insertRows } from './insert-rows.ts';
import type { Write } from './write.ts';

/** A version to be written; approvals of its parties are written as they are given. */
export interface NewVersion extends Content {
  readonly agreementId: string;
  readonly version: number;
}

/** Writes a version that there is from today. */
export async function writeVersion(
  { query, today }: Write,
  { agreementId, version, ...content }: NewVersion,
) {
  const key = { agreement_id: agreementId, version };
  const { title, validFrom, validTo, areas, dataCategories, parties } = content;
  await insertRows(query, 'agreement_version', [
    { ...key, title, valid_from: validFrom, valid_to: validTo, drafted_on: today },
  ]);
  await insertRows(
    query,
    'agreement_area',
    areas.map((area) => ({ ...key, area })),
  );
  await insertRows(
    query,
    'agreement_data_category',
    dataCategories.map((category) => ({ ...key, category })),
  );
  await insertRows(
    query,
    'agreement_party',
    parties.map(({ position, role, unitNumber, organisationNumber, nameAtSigning }) => ({
      ...key,
      position,
      role,
      unit_number: unitNumber,
      organisation_number: organisationNumber,
      name_at_signing: nameAtSigning,
    })),
  );
}
