import type { Query } from '@samspill/shared/database/database';
import type { DataCategory, DataOwner } from '@samspill/shared/decisions/data-category';
import { writeRows, type Row } from './write-rows.ts';
import type { Known, Person, World } from './world.ts';

/** Where mentors work; a row of this number has to be there. */
export const EMPLOYER = '310000004';
export const MEASURE = 'ARBEIDSFORBEREDENDE_TRENING';

type ToRows = (known: Known, person_id: string) => readonly Row[];
interface CategoryTable {
  readonly category: DataCategory;
  readonly table: string;
  readonly rows: ToRows;
}

const listIn = (value: Known['value'], name: string) => value[name] as readonly Row[];

const TABLES: Readonly<Record<DataOwner, readonly CategoryTable[]>> = {
  education: [
    {
      category: 'FOLLOW_UP_CASE',
      table: 'follow_up_case',
      rows: ({ countyCode, value }, person_id) => [
        {
          person_id,
          county_code: countyCode,
          status_code: '11',
          reason: value['reason'],
          opened_on: value['openedOn'],
          closed_on: value['closedOn'],
        },
      ],
    },
    {
      category: 'FOLLOW_UP_CASE',
      table: 'follow_up_contact',
      rows: ({ value }, person_id) =>
        listIn(value, 'contactAttempts').map(({ on, channel, reached }, place) => ({
          person_id,
          place,
          contacted_on: on,
          channel,
          is_reached: reached,
        })),
    },
    {
      category: 'SCHOOL_HISTORY',
      table: 'school_year',
      rows: ({ value }, person_id) =>
        listIn(value, 'schoolYears').map(({ level, outcome }, at) => ({
          person_id,
          school_year_start: 2020 + at,
          organisation_number: '310000005',
          programme_code: 'BA',
          level,
          outcome,
        })),
    },
    {
      category: 'OFFERS',
      table: 'education_offer',
      rows: ({ value }, person_id) =>
        listIn(value, 'offers').map(({ offeredOn, kind, answer, answeredOn }) => ({
          person_id,
          offered_on: offeredOn,
          kind,
          answer,
          answered_on: answeredOn,
        })),
    },
    {
      category: 'APEL_CASE',
      table: 'apel_case',
      rows: ({ countyCode, value }, person_id) => [
        {
          person_id,
          county_code: countyCode,
          phase: value['phase'],
          track: value['track'],
          opened_on: value['openedOn'],
          decided_on: value['decidedOn'],
        },
      ],
    },
    {
      category: 'GUIDANCE',
      table: 'guidance',
      rows: ({ countyCode, value }, person_id) => [
        {
          person_id,
          county_code: countyCode,
          centre_id: 'centre',
          opened_on: value['openedOn'],
          closed_on: value['closedOn'],
          held_on: value['heldOn'],
          themes: value['themes'],
        },
      ],
    },
  ],
  labour: [
    {
      category: 'REGISTRATION',
      table: 'registration',
      rows: ({ countyCode, unitNumber, value }, person_id) => [
        {
          person_id,
          unit_number: unitNumber,
          county_code: countyCode,
          kind: value['kind'],
          registered_on: value['registeredOn'],
          ended_on: value['endedOn'],
        },
      ],
    },
    {
      category: 'EFFORT_GROUP',
      table: 'effort_group_decision',
      rows: ({ value }, person_id) => [
        { person_id, effort_group: value['effortGroup'], decided_on: value['decidedOn'] },
      ],
    },
    {
      category: 'MEASURES',
      table: 'measure_participation',
      rows: ({ value }, person_id) =>
        listIn(value, 'participations').map(({ status, startsOn, endsOn }, at) => ({
          person_id,
          place: at + 1,
          measure_code: MEASURE,
          status,
          starts_on: startsOn,
          ends_on: endsOn,
        })),
    },
    {
      category: 'OFFICE_AND_YOUTH_TEAM',
      table: 'office_and_youth_team',
      rows: ({ unitNumber, value }, person_id) => [
        { person_id, unit_number: unitNumber, youth_team: value['youthTeam'], since: value['since'] },
      ],
    },
    {
      category: 'MENTOR',
      table: 'mentor_assignment',
      rows: ({ value }, person_id) => [
        { person_id, organisation_number: EMPLOYER, starts_on: value['startsOn'], ends_on: value['endsOn'] },
      ],
    },
  ],
};

/** Writes what an owner knows of all persons in place of what it knew. */
export async function writeKnowledge(query: Query, owner: DataOwner, { persons }: World): Promise<void> {
  for (const { category, table, rows } of TABLES[owner]) {
    await query(`DELETE FROM ${table}`);
    const rowsOf = ({ id, known }: Person) => {
      const one = known[category];
      return one === undefined ? [] : rows(one, id);
    };
    await writeRows(query, table, persons.flatMap(rowsOf));
  }
}
