import { Field, InputType } from 'type-graphql';

@InputType({ description: 'The names of a body in the three languages of the platform, each of 1 to 300 characters.' })
export class NamesInput {
  @Field({ description: 'In Kazakh, the state language; in Cyrillic letters.' })
  kk: string;

  @Field({ description: 'In Russian.' })
  ru: string;

  @Field({ description: 'In English, in Latin letters.' })
  en: string;
}
