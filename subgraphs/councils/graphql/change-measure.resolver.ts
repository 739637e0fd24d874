import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../platform/graphql/legal-basis';
import { closeCouncilMeasure } from '../commands/close-council-measure';
import { reportMeasureImplementation } from '../commands/report-measure-implementation';
import { takeUpCouncilMeasure } from '../commands/take-up-council-measure';
import type { CouncilsContext } from '../context';
import type { CouncilMeasure } from '../domain/measure';
import { ReportMeasureImplementationInput } from './change-measure.inputs';
import { ChangeRecordInput } from './change-record.inputs';
import { changedRecord } from './changed-record';
import { CouncilMeasureType } from './measure.type';

const NOUN = 'CouncilMeasure';

/** What responsible bodies do with their measures, and how these are closed. */
@Resolver()
export class ChangeMeasureResolver {
  @LegalBasis('28.2')
  @Mutation(() => CouncilMeasureType, { description: 'The responsible body takes up its measure.' })
  takeUpCouncilMeasure(
    @Arg('input', () => ChangeRecordInput, { description: 'The measure.' }) input: ChangeRecordInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilMeasure> {
    return changedRecord(context, NOUN, takeUpCouncilMeasure(context, input));
  }

  @LegalBasis('28.2')
  @Mutation(() => CouncilMeasureType, {
    description:
      'The responsible body reports an act or measure by which it has implemented its measure; it may report several.',
  })
  reportMeasureImplementation(
    @Arg('input', () => ReportMeasureImplementationInput, { description: 'The act or measure.' })
    input: ReportMeasureImplementationInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilMeasure> {
    return changedRecord(context, NOUN, reportMeasureImplementation(context, input));
  }

  @LegalBasis('28.2')
  @Mutation(() => CouncilMeasureType, {
    description:
      "Closes a measure on the evidence reported, by a prosecutor of the council's office. The last one makes the decision implemented.",
  })
  closeCouncilMeasure(
    @Arg('input', () => ChangeRecordInput, { description: 'The measure.' }) input: ChangeRecordInput,
    @Ctx() context: CouncilsContext,
  ): Promise<CouncilMeasure> {
    return changedRecord(context, NOUN, closeCouncilMeasure(context, input));
  }
}
