import { Ctx, Directive, Field, ObjectType } from 'type-graphql';
import type { Language } from '../law/language';

/** A name or text in the three languages of the platform. */
export interface LocalisedText {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** A text in three languages; `text` follows the request's `Accept-Language`. */
@Directive('@shareable')
@ObjectType('LocalisedText', { description: 'A text in Kazakh, Russian and English.' })
export class LocalisedTextType {
  @Field({ description: 'In Kazakh, the state language.' })
  kk: string;

  @Field({ description: 'In Russian.' })
  ru: string;

  @Field({ description: 'In English.' })
  en: string;

  @Field(() => String, { description: 'In the language that the request asked for by `Accept-Language`.' })
  text(@Ctx() context: { readonly language: Language }): string {
    return this[context.language];
  }
}
