import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { enrolTrainee } from '../../commands/training/enrol-trainee';
import { openTrainingIntake } from '../../commands/training/open-training-intake';
import type { OrganisationContext } from '../../context';
import type { OfficeDocumentRow } from '../../persistence/document/office-document.repository';
import type { TrainingIntakeRow } from '../../persistence/training/training.repository';
import { changedRow } from '../changed-row';
import { OfficeDocumentType } from '../document/office-document.type';
import { OfficeType } from '../office.type';
import { EnrolTraineeInput, OpenTrainingIntakeInput, TrainingIntakeType } from './training.type';

@Resolver(() => TrainingIntakeType)
export class TrainingResolver {
  @LegalBasis('9.22.e', '12.1.a')
  @Mutation(() => TrainingIntakeType, {
    description: 'Opens an intake of the educational organisation under the procedure in force on its day.',
  })
  openTrainingIntake(
    @Arg('input', () => OpenTrainingIntakeInput, { description: 'The intake.' }) input: OpenTrainingIntakeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<TrainingIntakeRow> {
    return changedRow(context, 'trainingIntake', openTrainingIntake(context, input));
  }

  @LegalBasis('12.1.b')
  @Mutation(() => TrainingIntakeType, { description: 'Enrols a trainee in an intake.' })
  enrolTrainee(
    @Arg('input', () => EnrolTraineeInput, { description: 'Who, and in which intake.' }) input: EnrolTraineeInput,
    @Ctx() context: OrganisationContext,
  ): Promise<TrainingIntakeRow> {
    return changedRow(context, 'trainingIntake', enrolTrainee(context, input));
  }

  @LegalBasis('9.22.e')
  @FieldResolver(() => OfficeDocumentType, { nullable: true, description: 'The procedure that it follows.' })
  procedure(
    @Root() { procedureId }: TrainingIntakeType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeDocumentRow | null> {
    return loaders.officeDocument.load(procedureId);
  }
}

@Resolver(() => OfficeType)
export class OfficeTrainingResolver {
  @LegalBasis('12.1.a')
  @FieldResolver(() => [TrainingIntakeType], {
    description: 'Intakes of the educational organisation, the newest first.',
  })
  trainingIntakes(
    @Root() { id }: OfficeType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly TrainingIntakeRow[]> {
    return loaders.trainingIntakes.load(id);
  }
}
