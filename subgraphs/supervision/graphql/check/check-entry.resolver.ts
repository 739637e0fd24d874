import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { type LocalisedText, LocalisedTextType } from '../../../../platform/graphql/localised-text.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { legalBasisOf } from '../../../../platform/law/ledger';
import type { SupervisionContext } from '../../context';
import { ENTRY_ANSWERS, entryAnswer, type EntryAnswer } from '../../domain/check/check-entry';
import { findPublicCheck } from '../../persistence/check/check-entry-lookup.repository';
import { EntryAnswerEnum } from './check-enums.type';

/** No number is longer. */
const LONGEST_NUMBER = 100;

/** The answer to the public question. */
@LegalBasis('19.1.1.f', '19.2.1.a')
@ObjectType('CheckEntry', { description: 'Whether a check may enter on a day: yes or no, with the article.' })
export class CheckEntryType {
  @Field({ description: 'The number asked for.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'The day asked for.' })
  on: LocalDate;

  @Field({ description: 'Whether the persons named in the resolution may enter.' })
  mayEnter: boolean;

  @Field(() => EntryAnswerEnum, { description: 'Why.' })
  reason: EntryAnswer;

  @Field({ description: 'The rule of the ledger behind the answer.' })
  rule: string;

  @Field({ description: 'The article of the law behind the rule.' })
  legalBasis: string;

  @Field(() => LocalisedTextType, { description: 'The answer in words.' })
  explanation: LocalisedText;
}

@Resolver()
export class CheckEntryResolver {
  @LegalBasis('19.1.1.f', '19.1.1.a', '19.1.1.b', '19.1.1.c')
  @Query(() => CheckEntryType, {
    description:
      'Whether a check may enter, for anybody and without signing in. A number of no check is answered like that of an unregistered or hidden one. Whether a person is named in the resolution is to be seen in it.',
  })
  async mayCheckEnter(
    @Arg('number', () => String, { description: 'Number of the resolution or of its registration.' }) number: string,
    @Arg('on', () => LocalDateScalar, { nullable: true, description: 'The day; today if absent.' })
    on: LocalDate | null,
    @Ctx() { db, today }: SupervisionContext,
  ): Promise<CheckEntryType> {
    const wanted = number.trim().toUpperCase().slice(0, LONGEST_NUMBER);
    const day = on ?? (await today());
    const reason = entryAnswer(await findPublicCheck(db, wanted), day);
    const { mayEnter, rule, text } = ENTRY_ANSWERS[reason];
    return { number: wanted, on: day, mayEnter, reason, rule, legalBasis: legalBasisOf(rule), explanation: text };
  }
}
