import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PostKind } from '../../../platform/access/viewer';
import type { LocalDate } from '../../../platform/calendar/local-date';
import { connectionType } from '../../../platform/graphql/connection';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import { InstantScalar, LocalDateScalar } from '../../../platform/graphql/scalars';
import type { DutyInjury, LeavingGround } from '../domain/leaving-service';
import type { OfficerState } from '../domain/officer-lifecycle';
import type { PersonnelCategory, PersonnelClass } from '../domain/personnel';
import { PostKindEnum } from './directory.enums';
import { OfficerStateEnum, PersonnelCategoryEnum, PersonnelClassEnum } from './officer.enums';

@Directive('@key(fields: "id")')
@ObjectType('Officer', { description: 'A person who serves in the prosecution system (кадр).' })
export class OfficerType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => Int, { description: 'Version, raised by each change.' })
  version: number;

  @Field(() => LocalisedTextType, { description: 'Name.' })
  name: LocalisedText;

  @LegalBasis('44.1')
  @Field(() => PersonnelClassEnum, { description: 'Class of personnel.' })
  personnelClass: PersonnelClass;

  @LegalBasis('44.3')
  @Field(() => PersonnelCategoryEnum, {
    nullable: true,
    description: 'Category of an other employee; null for a prosecutor.',
  })
  category: PersonnelCategory | null;

  @LegalBasis('44.2.b')
  @Field(() => OfficerStateEnum, { description: 'Whether the person serves, on the legal day.' })
  state: OfficerState;

  @LegalBasis('44.2.b')
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of service; null while no end is set.' })
  serviceEndedOn: LocalDate | null;

  @Field(() => InstantScalar, { description: 'When the record was made.' })
  createdAt: Date;

  readonly isCitizen: boolean;
  readonly rankCode: string | null;
  readonly registeredOfficeId: string | null;
  readonly leavingGround: LeavingGround | null;
  readonly hasLongServicePension: boolean;
  readonly dutyInjury: DutyInjury | null;
  readonly isUnfitForService: boolean;
  readonly isLiableForMilitaryService: boolean | null;
  readonly specialRegisterEntry: string | null;
}

@ObjectType('HeldPost', { description: 'A post (лауазым) that a person holds today.' })
export class HeldPostType {
  @Field(() => ID, { description: 'Identifier of the appointment (UUID).' })
  id: string;

  @Field(() => PostKindEnum, { description: 'Kind of the post.' })
  kind: PostKind;

  @Field(() => LocalisedTextType, { description: 'Title of the post.' })
  title: LocalisedText;

  @Field(() => LocalDateScalar, { description: 'First day in the post.' })
  fromOn: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in the post, if it is set.' })
  untilOn: LocalDate | null;

  @LegalBasis('7.1')
  @Field({ description: 'Whether the person only acts in the post (міндетін атқарушы).' })
  isActing: boolean;

  @LegalBasis('8.1.1.b')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which the five-year term of the Prosecutor General ends; null for other posts.',
  })
  termEndsOn: LocalDate | null;

  readonly officeId: string;
  readonly postId: string;
}

export const OfficerConnection = connectionType('Officer', OfficerType);
