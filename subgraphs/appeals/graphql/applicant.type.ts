import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../context';
import { type Appeal, type ApplicantKind, isConcerned, isInsider } from '../domain/appeal';
import { contactFor } from '../sealed-details';
import { ApplicantKindEnum } from './appeal-enums.type';

/** Who wrote an appeal. */
@ObjectType('Applicant', { description: 'The author of an appeal (жолданым иесі).' })
export class ApplicantType {
  @Field(() => ApplicantKindEnum, { description: 'Who turns to the office.' })
  kind: ApplicantKind;
}

/** An applicant with the appeal, by which the personal data are asked for. */
export interface Applicant {
  readonly kind: ApplicantKind;
  readonly appeal: Appeal;
}

/** The applicant's personal data: whole for the office and the applicant, masked for others, each look on record. */
@Resolver(() => ApplicantType)
export class ApplicantResolver {
  @LegalBasis('10.1.11')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name; `***` for readers outside the office; null for an anonymous appeal.',
  })
  async name(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.identity.load(appeal)).name;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Address, telephone or e-mail; `***` for readers outside the office; null where none was given.',
  })
  async contact(
    @Root() { appeal }: Applicant,
    @Ctx() { loaders, applicantKeys }: AppealsContext,
  ): Promise<string | null> {
    const { contact: seen } = await loaders.identity.load(appeal);
    return contactFor(applicantKeys, { id: appeal.id, kept: appeal.applicantContact, seen });
  }

  @FieldResolver(() => Boolean, { description: 'Whether name and contact are withheld from this reader.' })
  isMasked(@Root() { appeal }: Applicant, @Ctx() { viewer }: AppealsContext): boolean {
    return !isInsider(appeal, viewer) && !isConcerned(appeal, viewer);
  }
}
