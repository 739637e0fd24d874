import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { notFound } from '../../../../platform/errors/plain-errors';
import { type Connection, PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { setAppealParameters } from '../../commands/parameter/set-appeal-parameters';
import type { AppealsContext } from '../../context';
import { presentParameters, type PresentParameter } from '../../domain/parameter/appeal-parameters';
import {
  findGivenParameters,
  listParameterActs,
  type ParameterActRecord,
} from '../../persistence/parameter/parameter-act.repository';
import {
  ParameterActConnection,
  ParameterActType,
  PresentParameterType,
  SetAppealParametersInput,
} from './parameter-act.type';

/** [9.22.b] What the Prosecutor General's act fills in the terms of appeals: open to everyone, as regulatory acts are. */
@Resolver()
export class ParameterActResolver {
  @LegalBasis('9.22.b')
  @Query(() => [PresentParameterType], {
    description:
      'The lengths of terms that hold on a day, by law or by an act of the Prosecutor General; open to everyone.',
  })
  async appealParameters(
    @Arg('on', () => LocalDateScalar, { nullable: true, description: 'The day; today if absent.' })
    on: LocalDate | null,
    @Ctx() context: AppealsContext,
  ): Promise<readonly PresentParameter[]> {
    return presentParameters(await findGivenParameters(context.db, on ?? (await context.today())));
  }

  @LegalBasis('9.22.b')
  @Query(() => ParameterActConnection, {
    nullable: true,
    description: 'The acts that state lengths of terms, that with the latest first day first; open to everyone.',
  })
  appealParameterActs(
    @PageArguments() page: PageArgs,
    @Ctx() { db }: AppealsContext,
  ): Promise<Connection<ParameterActRecord>> {
    return listParameterActs(db, { page: pageRequest(page) });
  }

  @LegalBasis('9.22.b')
  @Mutation(() => ParameterActType, {
    description:
      'Puts on record what an act of the Prosecutor General states of terms. PARAMETER_CONFLICTS_WITH_LAW where the law fixes another length; then nothing of it is kept.',
  })
  async setAppealParameters(
    @Arg('input', () => SetAppealParametersInput, { description: 'The act.' }) input: SetAppealParametersInput,
    @Ctx() context: AppealsContext,
  ): Promise<ParameterActRecord> {
    const { id } = await setAppealParameters(context, input);
    const { edges } = await listParameterActs(context.db, { page: pageRequest({}), ids: [id] });
    return edges[0]?.node ?? notFound('AppealParameterAct');
  }
}
