import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedCase } from './restructuring-cases.ts';

/** The cases with their steps and measures. */
export function restructuringTables(cases: readonly InventedCase[]): readonly SyntheticTable[] {
  return [
    {
      table: 'restructuring_case',
      key: ['id'],
      count: cases.length,
      rows: () => cases.map(caseRow),
    },
    {
      table: 'restructuring_step',
      key: ['case_id', 'place'],
      count: countOf(cases, 'steps'),
      rows: () =>
        cases.flatMap(({ id, steps }) =>
          steps.map(({ kind, doneOn }, at) => ({
            case_id: id,
            place: String(at + 1),
            kind,
            done_on: doneOn,
          })),
        ),
    },
    {
      table: 'restructuring_measure',
      key: ['case_id', 'place'],
      count: countOf(cases, 'measures'),
      rows: () =>
        cases.flatMap(({ id, measures }) =>
          measures.map(({ code, providedBy, countyFunded }, at) => ({
            case_id: id,
            place: String(at + 1),
            measure_code: code,
            provided_by: providedBy,
            county_funded: String(countyFunded),
          })),
        ),
    },
  ];
}

function caseRow({ id, employer, kind, status, announcedOn, employeesAffected }: InventedCase): Cells {
  return {
    id,
    organisation_number: employer.organisationNumber,
    county_code: employer.countyCode,
    municipality_code: employer.municipalityCode,
    kind,
    status,
    announced_on: announcedOn,
    employees_affected: String(employeesAffected),
  };
}

function countOf(cases: readonly InventedCase[], part: 'steps' | 'measures'): number {
  return cases.reduce((sum, one) => sum + one[part].length, 0);
}
