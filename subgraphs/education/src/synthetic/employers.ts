import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticEmployer } from '@samspill/shared/synthetic/employer';
import { employersAt, LARGE_FROM } from '@samspill/shared/synthetic/employers-at';
import { createRandom } from '@samspill/shared/synthetic/random';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import { hideSmall } from './hide-small.ts';
import { programmesOf } from './vocational-programmes.ts';

const TRAINING_ESTABLISHMENTS = 0.35;

/** The employers by name, and what those are that train apprentices; each stands alone, and no sum of them is given. */
export function employerTable(scale: number): SyntheticTable {
  const employers = employersAt(scale);
  return {
    table: 'employer',
    key: ['organisation_number'],
    count: employers.length,
    rows: () => employers.map(employerCells),
  };
}

/** The large ones all train apprentices. */
function employerCells({ organisationNumber, name, industryCode, employees }: SyntheticEmployer): Cells {
  const random = createRandom(`apprenticeships ${organisationNumber}`);
  const trains = random.chance(TRAINING_ESTABLISHMENTS) || employees >= LARGE_FROM;
  const contracts = random.int(0, Math.ceil(employees * 0.08));
  const shown = hideSmall(contracts);
  return {
    organisation_number: organisationNumber,
    name,
    is_training_establishment: String(trains),
    contracts: trains ? shown : null,
    contracts_hidden: trains && shown === null ? 'BELOW_THRESHOLD' : null,
    open_places: trains ? String(random.int(0, Math.ceil(employees * 0.03))) : null,
    programme_codes: trains ? programmesOf(industryCode) : [],
  };
}
