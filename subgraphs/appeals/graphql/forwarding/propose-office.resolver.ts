import { IsOptional, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import type { AppealsContext } from '../../context';
import { PROPOSAL_REASONS, type ProposalReason, type ProposedOffice } from '../../domain/forwarding/proposal';
import { findProposedOffices } from '../../persistence/forwarding/office-proposals.repository';
import { statedSubjectCategory } from '../../persistence/subject-category.repository';
import { OfficeStub } from '../office.stub';
import type { ReferenceTo } from '../reference-to';
import { LONGEST_CODE } from '../text-lengths';

const ProposalReasonEnum = graphqlEnum<ProposalReason>('OfficeProposalReason', 'Why an office is proposed.', {
  TERRITORY: `${PROPOSAL_REASONS.TERRITORY.en}.`,
  SPHERE: `${PROPOSAL_REASONS.SPHERE.en}: transport, military, asset recovery.`,
  SPECIALISED: `${PROPOSAL_REASONS.SPECIALISED.en} of the region.`,
  LEGAL_STATISTICS: `${PROPOSAL_REASONS.LEGAL_STATISTICS.en}, and nothing else does (24.2).`,
  WHOLE_COUNTRY: `${PROPOSAL_REASONS.WHOLE_COUNTRY.en}.`,
});

@InputType('ProposeOfficeInput', { description: 'What decides on the competence, as far as it is known.' })
class ProposeOfficeInput {
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'The region (ISO 3166-2 code, such as KZ-71); that of the district if absent.',
  })
  region?: string | null;

  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description: 'The district or city (its code, such as district-kz-71-esil), in the region if one is named.',
  })
  district?: string | null;

  @LegalBasis('24.2')
  @IsOptional()
  @MaxLength(LONGEST_CODE)
  @Field(() => String, {
    nullable: true,
    description:
      'What it is about: a code of `appealSubjectCategories`; any subject of a territorial office if absent.',
  })
  subjectCategory?: string | null;
}

@LegalBasis('24.2')
@ObjectType('ProposedOfficeReason', { description: 'A reason why an office is proposed, in words.' })
class ProposedOfficeReasonType {
  @Field(() => ProposalReasonEnum, { description: 'The reason.' })
  kind: ProposalReason;

  @Field(() => LocalisedTextType, { description: 'The same in words, for the applicant.' })
  explanation: LocalisedText;
}

@LegalBasis('24.2')
@ObjectType('ProposedOffice', { description: 'An office proposed as competent for an appeal (құзыретті прокуратура).' })
class ProposedOfficeType {
  @Field(() => [ProposedOfficeReasonType], { description: 'Why: the subject before the territory.' })
  reasons: ProposedOfficeReasonType[];
}

/** The public question where an appeal belongs. */
@Resolver(() => ProposedOfficeType)
export class ProposeOfficeResolver {
  @LegalBasis('24.2', '24.3.c')
  @Query(() => [ProposedOfficeType], {
    nullable: true,
    description:
      'The offices competent for an appeal by territory and subject, the nearest that there are: for the officer who takes it in and for the applicant, whoever asks; it is about no record. A proposal binds nobody. INVALID_INPUT for a region, district or category that there is not.',
  })
  async proposeOffice(
    @Arg('input', () => ProposeOfficeInput, { description: 'Where and what about.' }) input: ProposeOfficeInput,
    @Ctx() { db }: AppealsContext,
  ): Promise<readonly { readonly officeId: string }[]> {
    const { region = null, district = null } = input;
    const proposed = await findProposedOffices(db, {
      region,
      district,
      category: statedSubjectCategory(input.subjectCategory),
    });
    return proposed.map(({ officeId, reasons }) => ({
      officeId,
      reasons: reasons.map((kind) => ({ kind, explanation: PROPOSAL_REASONS[kind] })),
    }));
  }

  @FieldResolver(() => OfficeStub, { description: 'The office.' })
  office(@Root() { officeId }: Pick<ProposedOffice, 'officeId'>): ReferenceTo {
    return { id: officeId };
  }
}
