import { Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../platform/graphql/localised-text.type';
import type { Appeal } from '../domain/appeal';
import type { SubjectCategory } from '../domain/competence';
import { findSubjectCategory, SUBJECT_CATEGORIES } from '../persistence/subject-category.repository';
import { AppealType } from './appeal.type';

@LegalBasis('24.2')
@ObjectType('AppealSubjectCategory', { description: 'What appeals are about (жолданымның тақырыбы).' })
export class SubjectCategoryType {
  @Field({ description: 'Its code, such as HOUSING_AND_UTILITIES.' })
  code: string;

  @Field(() => LocalisedTextType, { description: 'Its name.' })
  name: LocalisedText;

  @LegalBasis('24.2')
  @Field({
    description:
      'Whether it is a topic of legal statistics and special records: the only ones that bodies of statistics take.',
  })
  isLegalStatistics: boolean;
}

@Resolver(() => AppealType)
export class SubjectCategoryResolver {
  @LegalBasis('24.2')
  @Query(() => [SubjectCategoryType], { description: 'The subject categories of appeals, in their order.' })
  appealSubjectCategories(): readonly SubjectCategory[] {
    return SUBJECT_CATEGORIES;
  }

  @LegalBasis('24.2')
  @FieldResolver(() => SubjectCategoryType, {
    nullable: true,
    description: 'What it is about, by category; null where nobody has sorted it yet.',
  })
  subjectCategory(@Root() { subjectCategory }: Appeal): SubjectCategory | null {
    return findSubjectCategory(subjectCategory);
  }
}
