import { Column } from 'typeorm';
import type { Audience } from '../access/audience';
import type { Classification } from '../access/viewer';

/** The audience's columns of an entity, for writing. */
export abstract class AudienceColumns implements Audience {
  @Column('uuid', { name: 'owner_office_id' }) ownerOfficeId: string;
  @Column('uuid', { name: 'handler_ids', array: true }) handlerIds: readonly string[];
  @Column('uuid', { name: 'agency_ids', array: true }) agencyIds: readonly string[];
  @Column('uuid', { name: 'applicant_id', nullable: true }) applicantId: string | null;
  @Column('text') classification: Classification;
  @Column('boolean', { name: 'is_published' }) isPublished: boolean;
}

/** The audience's columns of the row under an alias, in the shape of `Audience`. */
export const audienceOfRow = (alias: string): string =>
  `${alias}.owner_office_id AS "ownerOfficeId", ${alias}.handler_ids AS "handlerIds", ${alias}.agency_ids AS "agencyIds",
  ${alias}.applicant_id AS "applicantId", ${alias}.classification, ${alias}.is_published AS "isPublished"`;
