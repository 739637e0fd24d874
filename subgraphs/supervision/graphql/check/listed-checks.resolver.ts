import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { SupervisionContext } from '../../context';
import type { Check } from '../../domain/check/check';
import { AgencyStub } from '../agency.stub';
import { AppealStub } from '../appeal.stub';
import { OfficeStub } from '../office.stub';
import { askedChecks, CheckListArgs } from './check-list.args';
import { CheckConnectionType } from './check.type';

type Checks = Promise<Connection<Check>>;

/** The checks of an office. */
@Resolver(() => OfficeStub)
export class OfficeChecksResolver {
  @FieldResolver(() => CheckConnectionType, {
    nullable: true,
    description: 'The checks (тексерулер) that the office conducts.',
  })
  checks(
    @Root() { id }: OfficeStub,
    @Args(() => CheckListArgs) args: CheckListArgs,
    @Ctx() context: SupervisionContext,
  ): Checks {
    return context.loaders.checksOf({ kind: 'OFFICE', asked: askedChecks(context, args) }).load(id);
  }
}

/** The checks of a body. */
@Resolver(() => AgencyStub)
export class AgencyChecksResolver {
  @FieldResolver(() => CheckConnectionType, {
    nullable: true,
    description: 'The checks (тексерулер) of the body, once appointed.',
  })
  checks(
    @Root() { id }: AgencyStub,
    @Args(() => CheckListArgs) args: CheckListArgs,
    @Ctx() context: SupervisionContext,
  ): Checks {
    return context.loaders.checksOf({ kind: 'AGENCY', asked: askedChecks(context, args) }).load(id);
  }
}

/** The checks on an appeal. */
@Resolver(() => AppealStub)
export class AppealChecksResolver {
  @LegalBasis('24.4.d')
  @FieldResolver(() => CheckConnectionType, {
    nullable: true,
    description: 'The checks (тексерулер) appointed on the appeal.',
  })
  checks(
    @Root() { id }: AppealStub,
    @Args(() => CheckListArgs) args: CheckListArgs,
    @Ctx() context: SupervisionContext,
  ): Checks {
    return context.loaders.checksOf({ kind: 'APPEAL', asked: askedChecks(context, args) }).load(id);
  }
}
