import type { Database } from '@samspill/shared/database/database';
import { Prisma, PrismaClient } from '../generated/prisma/client.ts';

export type {
  BasicSkillsOffer,
  CareerCentre,
  CareerCourse,
  County,
  CountyAdministration,
  CountyChange,
  EducationProgramme,
  Employer,
  ModularTraining,
  Municipality,
  MunicipalityChange,
  School,
} from '../generated/prisma/client.ts';

/** The typed door to this subgraph's tables; every SQL statement of an answer goes through it. */
export type Db = PrismaClient;

/** A piece of an SQL statement with its parameters. */
export type Sql = Prisma.Sql;

/** Writes a piece of an SQL statement; what is put into it becomes a parameter, or a piece of it. */
export const sql = Prisma.sql;

/** Opens the door on an open database. `onStatement` hears each SQL statement, for tests and logs. */
export function createDb(database: Database, onStatement: (sql: string) => void = () => undefined): Db {
  const db = new PrismaClient({
    adapter: database.adapter,
    log: [{ emit: 'event', level: 'query' }],
  });
  db.$on('query', ({ query }) => {
    onStatement(query);
  });
  return db;
}
