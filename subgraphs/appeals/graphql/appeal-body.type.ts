import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Body } from '../domain/appeal-facts';
import { AgencyStub } from './agency.stub';
import type { ReferenceTo } from './reference-to';

/** A body or organisation that an appeal speaks of. */
@ObjectType('AppealBody', { description: 'A body or organisation that an appeal speaks of or was passed to.' })
export class AppealBodyType implements Body {
  @Field({ description: 'Its name.' })
  name: string;

  readonly agencyId: string | null;
}

@Resolver(() => AppealBodyType)
export class AppealBodyResolver {
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: 'The body in the directory; null if it is not there.',
  })
  agency(@Root() { agencyId }: Body): ReferenceTo | null {
    return agencyId === null ? null : { id: agencyId };
  }
}
