import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/graphql/connection';
import type { SupervisionContext } from '../context';
import type { Submission } from '../domain/submission';
import type { ParentKind } from '../persistence/submission-list.repository';
import { AgencyStub } from './agency.stub';
import { AppealStub } from './appeal.stub';
import { OfficeStub } from './office.stub';
import { SubmissionListArgs } from './submission-list.args';
import { askedSubmissions } from './submission-listing';
import { SubmissionConnectionType } from './submission.type';

type Submissions = Promise<Connection<Submission>>;

/** The list of one parent, read together with those of all others. */
async function listOf(
  parent: { readonly kind: ParentKind; readonly id: string },
  args: SubmissionListArgs,
  context: SupervisionContext,
): Submissions {
  const asked = await askedSubmissions(context, args);
  return context.loaders.submissionsOf({ kind: parent.kind, asked }).load(parent.id);
}

/** What this subgraph adds to an office. */
@Resolver(() => OfficeStub)
export class OfficeSubmissionsResolver {
  @FieldResolver(() => SubmissionConnectionType, {
    nullable: true,
    description: 'The submissions (ұсынулар) that the office makes.',
  })
  submissions(
    @Root() { id }: OfficeStub,
    @Args(() => SubmissionListArgs) args: SubmissionListArgs,
    @Ctx() context: SupervisionContext,
  ): Submissions {
    return listOf({ kind: 'OFFICE', id }, args, context);
  }
}

/** What this subgraph adds to an agency. */
@Resolver(() => AgencyStub)
export class AgencySubmissionsResolver {
  @FieldResolver(() => SubmissionConnectionType, {
    nullable: true,
    description: 'The submissions (ұсынулар) addressed to the body.',
  })
  submissions(
    @Root() { id }: AgencyStub,
    @Args(() => SubmissionListArgs) args: SubmissionListArgs,
    @Ctx() context: SupervisionContext,
  ): Submissions {
    return listOf({ kind: 'AGENCY', id }, args, context);
  }
}

/** What this subgraph adds to an appeal. */
@Resolver(() => AppealStub)
export class AppealSubmissionsResolver {
  @FieldResolver(() => SubmissionConnectionType, {
    nullable: true,
    description: 'The submissions (ұсынулар) that rest on the appeal.',
  })
  submissions(
    @Root() { id }: AppealStub,
    @Args(() => SubmissionListArgs) args: SubmissionListArgs,
    @Ctx() context: SupervisionContext,
  ): Submissions {
    return listOf({ kind: 'APPEAL', id }, args, context);
  }
}
