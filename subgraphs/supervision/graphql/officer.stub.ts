import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { maySeeOfficers } from '../../../platform/access/directory-visibility';
import type { Viewer } from '../../../platform/access/viewer';

/** A person of the prosecution system, whom organisation owns. */
@Directive('@key(fields: "id")')
@ObjectType('Officer', { description: 'A person who serves in the prosecution system (кадр).' })
export class OfficerStub {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;
}

/** [26.6.a] A reference to an officer; null for viewers who deal with the office and not with a person. */
export function officerFor(viewer: Viewer, id: string | null | undefined): OfficerStub | null {
  return id && maySeeOfficers(viewer) ? { id } : null;
}
