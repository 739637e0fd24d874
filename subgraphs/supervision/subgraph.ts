import 'reflect-metadata';
import { directoryReactions } from '../../platform/directory/directory-reactions';
import { defineSubgraph } from '../../platform/graphql/define-subgraph';
import { createContext, type SupervisionContext } from './context';
import { AgencyStub } from './graphql/agency.stub';
import { AppealStub } from './graphql/appeal.stub';
import { ConsiderSubmissionResolver } from './graphql/consider-submission.resolver';
import {
  AgencySubmissionsResolver,
  AppealSubmissionsResolver,
  OfficeSubmissionsResolver,
} from './graphql/listed-submissions.resolver';
import { MakeSubmissionResolver } from './graphql/make-submission.resolver';
import { OfficeStub } from './graphql/office.stub';
import { SubmissionContentResolver } from './graphql/submission-content.resolver';
import { SubmissionFieldsResolver } from './graphql/submission-fields.resolver';
import { references } from './graphql/submission.reference';
import { SubmissionResolver } from './graphql/submission.resolver';
import { Submission1790000003001 } from './persistence/migrations/submission.migration';
import { SubmissionEntity } from './persistence/submission.entity';
import { appealChanged } from './reactions/appeal-changed';

/** The supervision subgraph: acts of the office, of which submissions (Art. 36) are the first. */
export const supervision = defineSubgraph<SupervisionContext>({
  name: 'supervision',
  resolvers: [
    SubmissionResolver,
    SubmissionFieldsResolver,
    SubmissionContentResolver,
    MakeSubmissionResolver,
    ConsiderSubmissionResolver,
    OfficeSubmissionsResolver,
    AgencySubmissionsResolver,
    AppealSubmissionsResolver,
  ],
  orphanedTypes: [OfficeStub, AgencyStub, AppealStub],
  references,
  entities: [SubmissionEntity],
  migrations: [Submission1790000003001],
  reactions: { ...directoryReactions, 'appeal.changed': appealChanged },
  createContext,
});
