import { createSubgraphSchema } from '@samspill/shared/subgraph/create-subgraph-schema';
import { policies } from './policies.ts';
import { AgreementChanged } from './resolvers/agreement-changed.ts';
import { AgreementConnection } from './resolvers/agreement-connection.ts';
import { AgreementCoverage } from './resolvers/agreement-coverage.ts';
import { AgreementVersion } from './resolvers/agreement-version.ts';
import { Agreement } from './resolvers/agreement.ts';
import { ConsentText } from './resolvers/consent-text.ts';
import { CooperationBody } from './resolvers/cooperation-body.ts';
import { CountyAgreement } from './resolvers/county-agreement.ts';
import { County } from './resolvers/county.ts';
import { Mutation } from './resolvers/mutation.ts';
import { NationalAgreement } from './resolvers/national-agreement.ts';
import { Party } from './resolvers/party.ts';
import { AccessForecast } from './resolvers/access-forecast.ts';
import { AgreementLapse } from './resolvers/agreement-lapse.ts';
import { CarryingAgreement } from './resolvers/carrying-agreement.ts';
import { CountyAccess } from './resolvers/county-access.ts';
import { WithheldData } from './resolvers/withheld-data.ts';
import { Query } from './resolvers/query.ts';
import { ReferralChanged } from './resolvers/referral-changed.ts';
import { ReferralConnection } from './resolvers/referral-connection.ts';
import { ReferralEnd } from './resolvers/referral-end.ts';
import { Referral } from './resolvers/referral.ts';
import { Report } from './resolvers/report.ts';
import { Activity } from './resolvers/activity.ts';
import { CareerCentre } from './resolvers/career-centre.ts';
import { Employer } from './resolvers/employer.ts';
import { EmployerPartnershipAgreement } from './resolvers/employer-partnership-agreement.ts';
import { Evaluation } from './resolvers/evaluation.ts';
import { FollowUpService } from './resolvers/follow-up-service.ts';
import { Goal } from './resolvers/goal.ts';
import { InclusiveWorkingLifeAgreement } from './resolvers/inclusive-working-life-agreement.ts';
import { InteractionRoutine } from './resolvers/interaction-routine.ts';
import { JointProject } from './resolvers/joint-project.ts';
import { NavCountyUnit } from './resolvers/nav-county-unit.ts';
import { NavOffice } from './resolvers/nav-office.ts';
import { School } from './resolvers/school.ts';
import { SignalAnswer } from './resolvers/signal-answer.ts';
import { SteeringSignal } from './resolvers/steering-signal.ts';
import { Task } from './resolvers/task.ts';
import { SubAgreement } from './resolvers/sub-agreement.ts';
import { YoungPerson } from './resolvers/young-person.ts';

/** The contract and what answers it. */
export const schema = createSubgraphSchema(
  new URL('../schema.graphql', import.meta.url),
  {
    Query,
    Mutation,
    Agreement,
    AgreementChanged,
    AgreementConnection,
    AgreementCoverage,
    AgreementVersion,
    ConsentText,
    CooperationBody,
    County,
    CountyAgreement,
    NationalAgreement,
    Party,
    Referral,
    ReferralChanged,
    ReferralConnection,
    ReferralEnd,
    Report,
    Activity,
    CareerCentre,
    Employer,
    EmployerPartnershipAgreement,
    Evaluation,
    FollowUpService,
    Goal,
    InclusiveWorkingLifeAgreement,
    InteractionRoutine,
    JointProject,
    NavCountyUnit,
    NavOffice,
    School,
    SignalAnswer,
    SteeringSignal,
    Task,
    SubAgreement,
    AccessForecast,
    AgreementLapse,
    CarryingAgreement,
    CountyAccess,
    WithheldData,
    YoungPerson,
  },
  policies,
);
