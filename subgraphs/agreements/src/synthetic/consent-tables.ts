import { NAV_NUMBER } from '@samspill/shared/access/nav-number';
import type { Cells } from '@samspill/shared/reference/cell';
import type { SyntheticTable } from '@samspill/shared/synthetic/synthetic-table';
import type { InventedConsent } from './consent-of.ts';

/** The tables of invented consents; those that people have given since stay when they are made anew. */
export function consentTables(all: readonly InventedConsent[]): readonly SyntheticTable[] {
  return [
    { table: 'consent', key: ['id'], count: all.length, rows: () => all.map(consentRow), where: 'synthetic' },
    {
      table: 'consent_event',
      key: ['consent_id', 'position'],
      count: all.reduce((sum, { events }) => sum + events.length, 0),
      rows: () => all.flatMap(eventRows),
      where: 'consent_id IN (SELECT id FROM consent WHERE synthetic)',
    },
  ];
}

/** A moment of a day of work. */
const momentOn = (day: string): string => `${day}T10:00:00Z`;

function consentRow(one: InventedConsent): Cells {
  const [{ by, categories, purposes }] = one.events;
  // Those of Altinn are given to NAV.
  const isAltinn = one.altinnReference !== null;
  return {
    id: one.id,
    person_id: one.personId,
    text_id: one.textId,
    text_version: String(one.textVersion),
    text_language: 'nb',
    categories,
    purposes,
    given_at: momentOn(one.givenOn),
    expires_at: `${one.expiresOn}T22:00:00Z`,
    given_by: by,
    guardian: one.guardian,
    minor: String(one.minor),
    source: isAltinn ? 'ALTINN' : 'CITIZEN',
    altinn_reference: one.altinnReference,
    receiver: isAltinn ? NAV_NUMBER : null,
    synthetic: 'true',
  };
}

function eventRows({ id, personId, events }: InventedConsent): readonly Cells[] {
  return events.map(({ kind, on, by, categories, purposes }, at) => ({
    consent_id: id,
    position: String(at + 1),
    person_id: personId,
    kind,
    at: momentOn(on),
    by,
    categories,
    purposes,
  }));
}
