import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { CommandInput } from '../../../../platform/graphql/command-input';
import { graphqlEnum } from '../../../../platform/graphql/graphql-enum';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import type { EnteredBody, TrainingActivity } from '../../domain/training/training';

const LONGEST_ID = 100;
const LONGEST_NAME = 300;

const TrainingActivityEnum = graphqlEnum<TrainingActivity>(
  'TrainingActivity',
  'What the educational organisation does (Art. 12).',
  {
    INITIAL_TRAINING: 'Initial training of first-time entrants to law-enforcement bodies.',
    ADVANCED_TRAINING: 'Training, retraining and advanced training, the presidential reserve included.',
    JOINT_RESEARCH: 'Inter-agency research.',
    POSTGRADUATE_PROGRAMME: 'Postgraduate programmes.',
    FOREIGN_INTERACTION: 'Interaction with foreign organisations.',
    OTHER_BY_LAW: 'Other activity laid down by a law or an act of the President.',
  },
);

const EnteredBodyEnum = graphqlEnum<EnteredBody>('EnteredBody', 'The body that a trainee enters or serves in.', {
  PROSECUTION: 'A body of the prosecution system.',
  INTERNAL_AFFAIRS: 'A body of internal affairs (ішкі істер органы).',
  CIVIL_PROTECTION: 'A body of civil protection (азаматтық қорғау органы).',
  OTHER_LAW_ENFORCEMENT: 'Another law-enforcement body.',
});

@ObjectType('TrainingIntake', {
  description: 'An intake of the educational organisation, under the procedure of its day.',
})
export class TrainingIntakeType {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => TrainingActivityEnum, { description: 'To what.' })
  activity: TrainingActivity;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  opensOn: LocalDate;

  @Field(() => Int, { description: 'How many are enrolled.' })
  enrolled: number;

  readonly procedureId: string;
}

@InputType({ description: 'An intake to be opened.' })
export class OpenTrainingIntakeInput extends CommandInput {
  @Field(() => ID, { description: 'The educational organisation.' })
  @MaxLength(LONGEST_ID)
  officeId: string;

  @Field(() => TrainingActivityEnum, { description: 'To what.' })
  activity: TrainingActivity;

  @Field(() => LocalDateScalar, { description: 'Its day, on which a procedure must be in force.' })
  opensOn: LocalDate;
}

@InputType({ description: 'A trainee to be enrolled.' })
export class EnrolTraineeInput extends CommandInput {
  @Field(() => ID, { description: 'The intake.' })
  @MaxLength(LONGEST_ID)
  intakeId: string;

  @Field(() => EnteredBodyEnum, { description: 'The body that the trainee enters or serves in.' })
  enteredBody: EnteredBody;

  @Field({ description: 'Name of the trainee.' })
  @IsNotEmpty()
  @MaxLength(LONGEST_NAME)
  trainee: string;
}
