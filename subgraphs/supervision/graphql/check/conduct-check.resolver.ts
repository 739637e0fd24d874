import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { cancelCheck } from '../../commands/check/cancel-check';
import { completeCheck } from '../../commands/check/complete-check';
import { extendCheck } from '../../commands/check/extend-check';
import { refuseCheckEntry } from '../../commands/check/refuse-check-entry';
import { resumeCheck } from '../../commands/check/resume-check';
import { startCheck } from '../../commands/check/start-check';
import { suspendCheck } from '../../commands/check/suspend-check';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';
import { ChangeCheckInput } from './appoint-check.inputs';
import { changedCheck } from './changed-check';
import { CheckType } from './check.type';
import {
  CancelCheckInput,
  CompleteCheckInput,
  ExtendCheckInput,
  RefuseCheckEntryInput,
  SuspendCheckInput,
} from './conduct-check.inputs';

/** The course of a check, from its beginning to its end. */
@Resolver()
export class ConductCheckResolver {
  @LegalBasis('18.4.b', '18.4.c', '19.2.3.a', '37.1.6.b')
  @Mutation(() => CheckType, {
    description: 'A person named in the resolution begins the check, once it is registered and handed over.',
  })
  startCheck(
    @Arg('input', () => ChangeCheckInput, { description: 'The check.' }) input: ChangeCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, startCheck(context, input));
  }

  @LegalBasis('19.1.1.f', '19.1.a')
  @Mutation(() => CheckType, {
    description: 'The subject refuses entry for one of the five reasons, or the office records that it did.',
  })
  refuseCheckEntry(
    @Arg('input', () => RefuseCheckEntryInput, { description: 'The refusal.' }) input: RefuseCheckEntryInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, refuseCheckEntry(context, input));
  }

  @LegalBasis('18.4.d', '18.4.e', '18.5.2')
  @Mutation(() => CheckType, {
    description: 'Extends a check before its term ends; only the appointing official or a superior may.',
  })
  extendCheck(
    @Arg('input', () => ExtendCheckInput, { description: 'The decision.' }) input: ExtendCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, extendCheck(context, input));
  }

  @LegalBasis('18.4.f', '18.4.e', '10.1.6.b')
  @Mutation(() => CheckType, { description: 'Suspends a check; only the appointing official or a superior may.' })
  suspendCheck(
    @Arg('input', () => SuspendCheckInput, { description: 'The decision.' }) input: SuspendCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, suspendCheck(context, input));
  }

  @LegalBasis('18.4.h', '18.4.e')
  @Mutation(() => CheckType, { description: 'Resumes a suspended check; the day of resumption counts.' })
  resumeCheck(
    @Arg('input', () => ChangeCheckInput, { description: 'The check.' }) input: ChangeCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, resumeCheck(context, input));
  }

  @LegalBasis('19.2.3.b', '19.2.3.a', '32.2.b')
  @Mutation(() => CheckType, { description: 'Ends a check with a certificate of results, late or not.' })
  completeCheck(
    @Arg('input', () => CompleteCheckInput, { description: 'The end.' }) input: CompleteCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, completeCheck(context, input));
  }

  @LegalBasis('43.3.a', '43.3.d')
  @Mutation(() => CheckType, { description: 'A prosecutor superior to the appointing official cancels a check.' })
  cancelCheck(
    @Arg('input', () => CancelCheckInput, { description: 'The cancellation.' }) input: CancelCheckInput,
    @Ctx() context: SupervisionContext,
  ): Promise<Check> {
    return changedCheck(context, cancelCheck(context, input));
  }
}
