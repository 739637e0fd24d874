import { Field, ObjectType } from 'type-graphql';
import { AssumedSize } from '../../../../platform/graphql/cost';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';
import type { Appeal } from '../../domain/appeal';
import type { AppealRefusal } from '../../domain/appeal-refusal';
import { AppealRefusalType } from '../appeal-refusal.type';
import { AppealType } from '../appeal.type';

@LegalBasis('15.2.1', '10.1.a')
@ObjectType('AssignedAppeals', { description: 'What has become of appeals that were given to an officer together.' })
export class AssignedAppealsType {
  @AssumedSize(LARGEST_BATCH)
  @Field(() => [AppealType], {
    description: 'The appeals that the officer has now, in the order in which they were named.',
  })
  appeals: Appeal[];

  @AssumedSize(LARGEST_BATCH)
  @Field(() => [AppealRefusalType], { description: 'Those that were not given, each with the reason.' })
  refusals: readonly AppealRefusal[];
}
