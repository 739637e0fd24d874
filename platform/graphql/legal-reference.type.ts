import { Directive, Field, ObjectType } from 'type-graphql';
import type { LocalDate } from '../calendar/local-date';
import { LEGAL_SOURCES, type LegalReference, type LegalSource } from '../law/legal-reference';
import { type Wording, WORDINGS } from '../law/norm-versions';
import { wordingOf } from '../law/require-legal-basis';
import { graphqlEnum } from './graphql-enum';
import { LegalBasis } from './legal-basis';
import { LocalDateScalar } from './scalars';

export const LegalSourceEnum = graphqlEnum('LegalSource', 'The four kinds of source of Art. 2.', LEGAL_SOURCES);
const NormWordingEnum = graphqlEnum('NormWording', 'What is known of a wording on a day.', WORDINGS);

/** A legal reference with what is known of its wording. */
@Directive('@shareable')
@LegalBasis('2.1')
@ObjectType('LegalReference', { description: 'A place in legislation that a record rests on (құқықтық негіз).' })
export class LegalReferenceType implements LegalReference {
  @Field(() => LegalSourceEnum, { description: 'The kind of source.' })
  source: LegalSource;

  @Field(() => String, { nullable: true, description: 'Title of the act; null for the Constitution and for this law.' })
  act: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the act.' })
  number: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which the act was adopted.' })
  adoptedOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day on which the treaty was ratified.' })
  ratifiedOn: LocalDate | null;

  @Field({ description: 'Number of the article.' })
  article: string;

  @Field(() => String, { nullable: true, description: 'Number of the paragraph (тармақ).' })
  paragraph: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the item (тармақша), without brackets.' })
  item: string | null;

  @LegalBasis('48.1.c')
  @Field(() => NormWordingEnum, {
    nullable: true,
    description: 'Of this law: what is known of the wording on the day of the record; null for other acts.',
  })
  wording: Wording | null;
}

/** References as the graph shows them, of a record of a day. */
export function citedOn(references: readonly LegalReference[], day: LocalDate): LegalReferenceType[] {
  return references.map((reference) => ({ ...reference, wording: wordingOf(reference, day) }));
}
