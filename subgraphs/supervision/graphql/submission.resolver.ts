import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/graphql/connection';
import { listing } from '../../../platform/pagination/listing';
import type { SupervisionContext } from '../context';
import type { Submission } from '../domain/submission';
import { countSubmissions, findSubmissions } from '../persistence/submission-list.repository';
import { findSubmissionByNumber } from '../persistence/submission-lookup.repository';
import { SubmissionListArgs } from './submission-list.args';
import { askedSubmissions } from './submission-listing';
import { SubmissionConnectionType, SubmissionType } from './submission.type';

@Resolver()
export class SubmissionResolver {
  @Query(() => SubmissionType, {
    nullable: true,
    description: 'The submission of an id; null if there is none for this viewer.',
  })
  submission(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: SupervisionContext,
  ): Promise<Submission | null> {
    return loaders.submission.load(id);
  }

  @Query(() => SubmissionType, {
    nullable: true,
    description: 'The submission of a registration number; null if there is none for this viewer.',
  })
  submissionByNumber(
    @Arg('number', () => String, { description: 'Registration number, such as KZ-71-ESIL/S-2026-000001.' })
    number: string,
    @Ctx() { db, viewer }: SupervisionContext,
  ): Promise<Submission | null> {
    return findSubmissionByNumber(db, viewer, number);
  }

  @Query(() => SubmissionConnectionType, {
    nullable: true,
    description: 'The submissions (ұсынулар) that the viewer may see.',
  })
  async submissions(
    @Args(() => SubmissionListArgs) args: SubmissionListArgs,
    @Ctx() context: SupervisionContext,
  ): Promise<Connection<Submission>> {
    const { db } = context;
    const asked = await askedSubmissions(context, args);
    const rows = await findSubmissions(db, asked);
    return listing(
      rows,
      asked.page,
      (row): Submission => row,
      () => countSubmissions(db, asked),
    );
  }
}
