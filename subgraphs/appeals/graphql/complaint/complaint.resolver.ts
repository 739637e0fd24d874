import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { notFound } from '../../../../platform/errors/plain-errors';
import type { Connection } from '../../../../platform/graphql/connection';
import { chosenList } from '../../../../platform/graphql/saved-filters';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { listing } from '../../../../platform/pagination/listing';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { fileComplaint, type FilingReceipt } from '../../commands/complaint/file-complaint';
import { accessCodeOf } from '../../access-code';
import type { AppealsContext } from '../../context';
import type { Complaint } from '../../domain/complaint/complaint';
import type { ComplaintState } from '../../domain/complaint/complaint-lifecycle';
import {
  type AskedComplaints,
  type ComplaintOrder,
  countComplaints,
  findComplaints,
} from '../../persistence/complaint/complaint-list.repository';
import { ComplaintStateEnum } from './complaint-enums.type';
import { ComplaintListArgs, complaintLists } from './complaint-list.args';
import { FileComplaintInput } from './file-complaint.inputs';
import { ComplaintConnectionType, ComplaintType } from './complaint.type';

const NEWEST_FIRST: ComplaintOrder = { field: 'RECEIVED_ON', direction: 'DESC' };

/** A receipt with the code to follow the complaint. */
interface CodedReceipt extends FilingReceipt {
  readonly accessCode: string;
}

@ObjectType('FiledComplaint', {
  description:
    'The receipt of a complaint: enough to follow it, also where it was passed up out of the sight of the office that took it.',
})
export class FiledComplaintType implements CodedReceipt {
  @Field(() => ID, { description: 'Identifier of the complaint (UUID).' })
  id: string;

  @Field({ description: 'Registration number of the office that took it.' })
  number: string;

  @Field(() => ComplaintStateEnum, { description: 'What became of it at once.' })
  state: ComplaintState;

  @LegalBasis('25.1.a')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day to file; null where Art. 25 §1 does not apply.',
  })
  filingDueOn: LocalDate | null;

  @LegalBasis('25.1.e')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must be decided; null where nobody has to.',
  })
  dueOn: LocalDate | null;

  @Field({
    description:
      'Ten signs for the complainant, with which `complaintStatus` answers without signing in. Shown here and nowhere else.',
  })
  accessCode: string;
}

/** A complaint as a command has left it, read anew; NOT_FOUND where the caller sees it no more. */
export async function changedComplaint(context: AppealsContext, command: Promise<{ id: string }>): Promise<Complaint> {
  const { id } = await command;
  context.forget();
  return (await context.loaders.complaint.load(id)) ?? notFound('Complaint');
}

@Resolver()
export class ComplaintResolver {
  @Query(() => ComplaintType, {
    nullable: true,
    description: 'The complaint of an id; null if there is none for this viewer.',
  })
  complaint(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: AppealsContext,
  ): Promise<Complaint | null> {
    return loaders.complaint.load(id);
  }

  @LegalBasis('5.2.5', '25.1.c')
  @Query(() => ComplaintConnectionType, {
    nullable: true,
    description:
      'The complaints (шағымдар) that the viewer may see, newest first: the own ones, and those decided in the own office or below it.',
  })
  async complaints(
    @Args(() => ComplaintListArgs) args: ComplaintListArgs,
    @Ctx() context: AppealsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Complaint>> {
    const { db, viewer, today } = context;
    const { filter, orderBy } = await chosenList(complaintLists, context, info, args);
    const asked: AskedComplaints = {
      viewer,
      filter: filter ?? {},
      order: orderBy ?? NEWEST_FIRST,
      page: pageRequest(args),
      today: typeof filter?.isOverdue === 'boolean' ? await today() : null,
    };
    const rows = await findComplaints(db, asked);
    return listing(
      rows,
      asked.page,
      (row): Complaint => row,
      () => countComplaints(db, asked),
    );
  }

  @LegalBasis('25.1.a', '25.1.b', '25.1.c', '25.1.d', '25.3', '25.4', '43.1.a', '43.1.b', '43.4.a', '19.1.3')
  @Mutation(() => FiledComplaintType, {
    description:
      'Files a complaint (шағым) with a body of the office; it is passed up at once to the nearest prosecutor above the respondent. Filing stops nothing (43.2.a).',
  })
  async fileComplaint(
    @Arg('input', () => FileComplaintInput, { description: 'The complaint.' }) input: FileComplaintInput,
    @Ctx() context: AppealsContext,
  ): Promise<CodedReceipt> {
    const receipt = await fileComplaint(context, input);
    return { ...receipt, accessCode: accessCodeOf(receipt.id, context.accessCodeKey) };
  }
}
