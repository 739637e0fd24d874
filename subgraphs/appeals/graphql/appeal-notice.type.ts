import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import { termNode, TermType } from '../../../platform/graphql/term.type';
import type { AppealsContext } from '../context';
import type { AppealNotice, AppealNoticeKind } from '../domain/notices';
import type { AppealAddressee } from '../domain/representative';
import { AppealAddresseeEnum } from './representative.type';
import { AppealNoticeKindEnum } from './appeal-enums.type';

@LegalBasis('24.5', '24.1.b', '24.8')
@ObjectType('AppealNotice', { description: 'A notice to the applicant besides the reply (хабарлама).' })
export class AppealNoticeType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => AppealAddresseeEnum, { description: 'To whom it goes.' })
  addressee: AppealAddressee;

  @Field(() => AppealNoticeKindEnum, { description: 'What the applicant is told.' })
  kind: AppealNoticeKind;

  @Field({ description: 'Language of the text: that of the appeal, or Kazakh where the platform has no words in it.' })
  language: string;

  @Field({ description: 'The words of the notice.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'Day on which the notice came to be owed.' })
  createdOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day by which it must go out; null where the law sets none.',
  })
  dueOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which it went out; null while it has not.' })
  sentOn: LocalDate | null;
}

@Resolver(() => AppealNoticeType)
export class AppealNoticeResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it has gone out.' })
  isSent(@Root() { sentOn }: AppealNotice): boolean {
    return sentOn !== null;
  }

  @LegalBasis('24.5')
  @FieldResolver(() => Boolean, { description: 'Whether it went out after its due day, or is still due after it.' })
  async isLate(@Root() { dueOn, sentOn }: AppealNotice, @Ctx() { today }: AppealsContext): Promise<boolean> {
    return dueOn !== null && (sentOn ?? (await today())) > dueOn;
  }

  @LegalBasis('24.5')
  @FieldResolver(() => TermType, {
    nullable: true,
    description: 'The term of the notice with its proof; null where the law sets none.',
  })
  async term(@Root() { id }: AppealNotice, @Ctx() { loaders }: AppealsContext): Promise<TermType | null> {
    const [term] = await loaders.noticeTerms.load(id);
    return term ? termNode(term) : null;
  }
}
