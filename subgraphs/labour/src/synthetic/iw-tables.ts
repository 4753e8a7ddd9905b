import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedCooperation } from './iw-cooperations.ts';

/** The cooperations with the themes of their plans, their activities and their subsidies. */
export function iwTables(cooperations: readonly InventedCooperation[]): readonly SyntheticTable[] {
  const parts = <Part>(partsOf: (one: InventedCooperation) => readonly Part[]) =>
    cooperations.flatMap((one) =>
      partsOf(one).map((part, at) => ({
        part,
        place: { cooperation_id: one.id, place: String(at + 1) },
      })),
    );
  const themes = parts((one) => one.themes);
  const activities = parts((one) => one.activities);
  const subsidies = parts((one) => one.subsidies);
  const key = ['cooperation_id', 'place'];
  return [
    cooperationTable(cooperations),
    {
      table: 'iw_theme',
      key,
      count: themes.length,
      rows: () => themes.map(({ place, part }) => ({ ...place, code: part.code, status: part.status })),
    },
    {
      table: 'iw_activity',
      key,
      count: activities.length,
      rows: () =>
        activities.map(({ place, part }) => ({
          ...place,
          kind: part.code,
          status: part.status,
          agreed_on: part.on,
        })),
    },
    {
      table: 'iw_subsidy',
      key,
      count: subsidies.length,
      rows: () =>
        subsidies.map(({ place, part }) => ({
          ...place,
          kind: part.kind,
          amount_nok: String(part.amountNok),
          granted_on: part.on,
        })),
    },
  ];
}

function cooperationTable(cooperations: readonly InventedCooperation[]): SyntheticTable {
  return {
    table: 'iw_cooperation',
    key: ['id'],
    count: cooperations.length,
    rows: () =>
      cooperations.map((one) => ({
        id: one.id,
        organisation_number: one.organisationNumber,
        centre_number: one.centreNumber,
        status: one.status,
        contact_role: one.contactRole,
        participants: one.participants,
        collaborators: one.collaborators,
        started_on: one.startedOn,
        plan_agreed_on: one.planAgreedOn,
      })),
  };
}
