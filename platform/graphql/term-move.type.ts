import { Field, ObjectType } from 'type-graphql';
import type { TermKind } from '../calendar/term-spec';
import type { LocalDate } from '../calendar/local-date';
import { LocalDateScalar } from './scalars';

/** What every subgraph shows of a due day that a change of the calendar moves; each adds the record under its own name. */
@ObjectType({ description: 'A term whose due day a change of the calendar moves.' })
export abstract class TermMoveFields {
  @Field(() => String, { description: 'Which term: a name of the deadline table, such as APPEAL_CONSIDERATION.' })
  readonly kind: TermKind;

  @Field(() => LocalDateScalar, { description: 'The due day before the change.' })
  readonly dueOn: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The due day with the change.' })
  readonly newDueOn: LocalDate;

  @Field({ description: 'Rule of the ledger on which the term rests.' })
  readonly rule: string;
}
