import type { Database } from '@samspill/shared/database/database';
import { PrismaClient } from '../generated/prisma/client.ts';

export type {
  DocumentFigure,
  Employer,
  EmployerService,
  EmployerServiceMeasure,
  EmployerServiceTarget,
  EmployerServiceTeam,
  Industry,
  IwActivity,
  IwCooperation,
  IwSubsidy,
  MeasureType,
  NavCountyUnit,
  NavOffice,
  OfficeCapacity,
  Pilot,
  PilotOutcome,
  PilotParticipants,
  PilotSite,
  PriorityEconomicArea,
  RestructuringCase,
} from '../generated/prisma/client.ts';

/** The typed door to this subgraph's tables; every SQL statement of an answer goes through it. */
export type Db = PrismaClient;

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
