import { Field, Int, ObjectType } from 'type-graphql';
import type { OfficeKind, PostKind } from '../../../../platform/access/viewer';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { DataConfidence } from '../../domain/data-confidence';
import { DataConfidenceEnum, OfficeKindEnum, PostKindEnum } from '../directory.enums';

@ObjectType('RankedPost', { description: 'A post of the register with its ceiling.' })
export class RankedPostType {
  @Field(() => OfficeKindEnum, { description: 'Kind of the office.' })
  officeKind: OfficeKind;

  @Field(() => PostKindEnum, { description: 'Kind of the post.' })
  postKind: PostKind;

  @Field(() => DataConfidenceEnum, {
    description: "MEDIUM for the ceilings loaded at first, which are derived: the President's act was not at hand.",
  })
  confidence: DataConfidence;

  readonly ceilingCode: string;
}

@ObjectType('RankedPostRegister', {
  description: 'A version of the register of posts that carry class or military ranks, as the President approves it.',
})
export class RankedPostRegisterType {
  @Field(() => Int, { description: 'Number of the version.' })
  version: number;

  @LegalBasis('44.4.a')
  @Field({ description: 'The act that approves it.' })
  actReference: string;

  @Field(() => LocalDateScalar, { description: 'First day in force.' })
  inForceFrom: LocalDate;

  @Field(() => [RankedPostType], { description: 'Its posts.' })
  posts: RankedPostType[];
}
