import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { graphqlEnum } from '../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../platform/graphql/scalars';
import type { AppealsContext } from '../context';
import type {
  AppealAddressee,
  RepresentationBasis,
  RepresentationBasisKind,
  Representative,
} from '../domain/representative';
import { type Applicant, ApplicantType } from './applicant.type';

export const RepresentationBasisKindEnum = graphqlEnum<RepresentationBasisKind>(
  'RepresentationBasisKind',
  'On what somebody speaks for an applicant.',
  {
    POWER_OF_ATTORNEY: 'A power of attorney (сенімхат).',
    LAW: 'The law itself, as a parent, guardian or head of an organisation does (заңды өкіл).',
  },
);

export const AppealAddresseeEnum = graphqlEnum<AppealAddressee>('AppealAddressee', 'To whom a notice or reply goes.', {
  APPLICANT: 'The applicant (жолданым иесі).',
  REPRESENTATIVE: 'Who speaks for the applicant, as well (өкіл).',
});

@ObjectType('RepresentationBasis', { description: 'The document that shows that somebody speaks for an applicant.' })
export class RepresentationBasisType implements RepresentationBasis {
  @Field(() => RepresentationBasisKindEnum, { description: 'On what the authority rests.' })
  kind: RepresentationBasisKind;

  @Field(() => String, { nullable: true, description: 'Number of the document; never null for a power of attorney.' })
  number: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its day; never null for a power of attorney.' })
  issuedOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null where it names none.' })
  validUntil: LocalDate | null;
}

@LegalBasis('10.1.11')
@ObjectType('ApplicantRepresentative', { description: 'Who speaks for an applicant (өкіл).' })
export class RepresentativeType implements Representative {
  @Field({ description: 'Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'IIN (ЖСН), twelve digits.' })
  iin: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number such as +77000000000.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  postalAddress: string | null;

  @Field(() => RepresentationBasisType, { description: 'The document.' })
  basis: RepresentationBasis;

  @Field({ description: 'Whether notices and the reply go to the representative as well, while the document holds.' })
  isAddressed: boolean;
}

/** Who speaks for an applicant, for those who handle the appeal; each look is on record. */
@Resolver(() => ApplicantType)
export class RepresentativeOfApplicantResolver {
  @FieldResolver(() => Boolean, { description: 'Whether somebody speaks for the applicant.' })
  isRepresented(@Root() { appeal }: Applicant): boolean {
    return appeal.representative !== null;
  }

  @LegalBasis('10.1.11')
  @FieldResolver(() => RepresentativeType, {
    nullable: true,
    description:
      'Who speaks for the applicant, for the handler, head and deputies of the office in charge, and the applicant; null for others.',
  })
  representative(@Root() { appeal }: Applicant, @Ctx() { loaders }: AppealsContext): Promise<Representative | null> {
    return loaders.representative.load(appeal);
  }
}
