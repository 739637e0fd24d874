import type { GraphQLFormattedError } from 'graphql';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../../../platform/errors/domain-error';
import { Cost } from '../../../../platform/graphql/cost';
import { shownRefusal } from '../../../../platform/graphql/format-error';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { validateArgument } from '../../../../platform/graphql/validate-argument';
import type { Language } from '../../../../platform/law/language';
import { LARGEST_BATCH } from '../../../../platform/pagination/page-request';
import { accessCodeOf } from '../../access-code';
import { type ItemResult, registerAppeals } from '../../commands/intake/register-appeals';
import type { AppealsContext } from '../../context';
import type { Appeal } from '../../domain/appeal';
import { AppealType } from '../appeal.type';
import { RegisterAppealsInput, type RegisterAppealsItemInput } from './register-appeals.inputs';
import { type AppealIntakeRefusalType, AppealIntakeResultType, RegisteredAppealsType } from './register-appeals.type';

type Outcome = Pick<AppealIntakeResultType, 'appealId' | 'isNew' | 'refusal'>;

function shown({ message, extensions = {} }: GraphQLFormattedError): AppealIntakeRefusalType {
  const { code, reason = null, rule = null, legalBasis = null, details = {} } = extensions;
  return { code, reason, rule, legalBasis, message, details } as AppealIntakeRefusalType;
}

const refused = (refusal: AppealIntakeRefusalType): Outcome => ({ appealId: null, isNew: false, refusal });

function outcomeOf({ appealId, isNew, refusal }: ItemResult, language: Language): Outcome {
  if (refusal === null) return { appealId, isNew, refusal };
  const { code, ...law } = refusal;
  return refused(shown(shownRefusal(new DomainError(code, law), language) ?? { message: code }));
}

/** The refusal of an item that does not fit the constraints of its input, null for one that does. */
async function misfit(item: RegisterAppealsItemInput, language: Language): Promise<Outcome | null> {
  try {
    await validateArgument([item, item.appeal]);
    return null;
  } catch (error) {
    const refusal = shownRefusal(error, language);
    if (!refusal) throw error;
    return refused(shown(refusal));
  }
}

/** The intake of many appeals from another system. */
@Resolver(() => AppealIntakeResultType)
export class RegisterAppealsResolver {
  @Cost(LARGEST_BATCH)
  @LegalBasis('24.3.a', '24.3.c', '10.1.a')
  @Mutation(() => RegisteredAppealsType, {
    description:
      'Registers up to 200 appeals that came in through another system, each by itself, with a result for each. For whoever keeps the records of the receiving offices; officials of other bodies and applicants are refused.',
  })
  async registerAppeals(
    @Arg('input', () => RegisterAppealsInput, { description: 'The appeals.' }) input: RegisterAppealsInput,
    @Ctx() context: AppealsContext,
  ): Promise<RegisteredAppealsType> {
    const { language, accessCodeKey } = context;
    const misfits = await Promise.all(input.items.map((item) => misfit(item, language)));
    const fitting = input.items.filter((_, place) => misfits[place] === null);
    const { requestId = null, system } = input;
    const done = [...(await registerAppeals(context, { requestId, system, items: fitting }))];
    context.forget();
    const results = input.items.map(({ externalId }, index): AppealIntakeResultType => {
      const outcome = misfits[index] ?? outcomeOf(done.shift() as ItemResult, language);
      const { appealId } = outcome;
      const accessCode = appealId === null ? null : accessCodeOf(appealId, accessCodeKey);
      return { index, externalId, ...outcome, accessCode };
    });
    const registered = results.filter(({ isNew }) => isNew).length;
    const refusals = results.filter(({ refusal }) => refusal !== null).length;
    return { registered, repeated: results.length - registered - refusals, refused: refusals, results };
  }

  @LegalBasis('3.4')
  @FieldResolver(() => AppealType, {
    nullable: true,
    description: 'The appeal; null for a refusal, and for one that is no longer with an office that the caller sees.',
  })
  appeal(@Root() { appealId }: AppealIntakeResultType, @Ctx() { loaders }: AppealsContext): Promise<Appeal | null> {
    return appealId === null ? Promise.resolve(null) : loaders.appeal.load(appealId);
  }
}
