import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import type { AppealsContext } from '../context';
import { type Applicant, ApplicantType } from './applicant.type';

const FOR_WHOM = 'for the handler, head and deputies of the office in charge, and the applicant; null for others';

/** What is kept sealed of an applicant, for those who handle the appeal; each look is on record. */
@Resolver(() => ApplicantType)
export class ApplicantDetailsResolver {
  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { nullable: true, description: `IIN (ЖСН), twelve digits, ${FOR_WHOM}.` })
  async iin(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.applicantDetails.load(appeal)).iin;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { nullable: true, description: `BIN (БСН), twelve digits, ${FOR_WHOM}.` })
  async bin(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.applicantDetails.load(appeal)).bin;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { nullable: true, description: `E-mail address, ${FOR_WHOM}.` })
  async email(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.applicantDetails.load(appeal)).email;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { nullable: true, description: `Telephone number such as +77000000000, ${FOR_WHOM}.` })
  async phone(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.applicantDetails.load(appeal)).phone;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => String, { nullable: true, description: `Postal address, ${FOR_WHOM}.` })
  async postalAddress(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<string | null> {
    return (await loaders.applicantDetails.load(appeal)).postalAddress;
  }
}
