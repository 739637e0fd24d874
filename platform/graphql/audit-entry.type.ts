import { type ClassType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { TrailEntry } from '../audit/trail/trail.repository';
import type { ViewerKind } from '../access/viewer';
import type { PowerBasis } from '../access/authority';
import type { LocalDate } from '../calendar/local-date';
import { legalBasisOf } from '../law/ledger';
import { graphqlEnum } from './graphql-enum';
import { ViewerKindEnum } from './viewer-kind.enum';
import { InstantScalar, LocalDateScalar } from './scalars';

/** On what an entry rests. */
const PowerBasisEnum = graphqlEnum<PowerBasis>('AuditPowerBasis', 'On what a recorded step rests.', {
  OWN: 'The own post.',
  SUPERIOR: "A lower prosecutor's power, exercised by a superior where necessary (5.2.3).",
  DELEGATED: 'A power of the Prosecutor General, delegated (9.11.a).',
  PARTY: 'The right of a party: an applicant, an addressee, a responsible body.',
  SYSTEM: 'The platform itself: its clock, its events.',
});

/** One detail of an entry. */
@Directive('@shareable')
@ObjectType('AuditDetail', {
  description: 'What tells one entry from another, such as a number or a reason. Never personal data.',
})
export class AuditDetailType {
  @Field({ description: 'Name of the detail.' })
  name: string;

  @Field({ description: 'Its value: a text as it is, anything else as JSON.' })
  value: string;
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What an entry is, in words. */
export const AUDIT_ENTRY =
  'One entry of the audit log: a decision or change with whoever made it, post and power (27.1); an access to restricted data (10.1.11); or a refused interference (3.2).';

/** An entry of the audit trail; each subgraph makes a type of it, with office and officer in its own way. */
@ObjectType()
export abstract class AuditEntryType implements Omit<TrailEntry, 'details'> {
  @Field(() => ID, { description: 'Identifier (UUID).' })
  id: string;

  @Field(() => String, { description: 'Place in the log of its database, rising with time.' })
  seq: string;

  @Field({ description: 'Type of the record, such as Appeal.' })
  recordType: string;

  @Field(() => ID, { description: 'Identifier of the record.' })
  recordId: string;

  @Field(() => Int, { description: "Place in the record's own chain, from 1." })
  recordSeq: number;

  @Field({ description: 'The action of the life cycle, or READ, EXPORT, SHARE, INTERFERENCE_ATTEMPT.' })
  action: string;

  @Field(() => ID, { nullable: true, description: 'The person (UUID); null for the public and the platform.' })
  personId: string | null;

  @Field(() => ViewerKindEnum, { description: 'What kind of caller it was.' })
  viewerKind: ViewerKind;

  @Field(() => ID, { nullable: true, description: 'The post on which the person acted (UUID).' })
  postId: string | null;

  readonly officeId: string | null;

  @Field(() => String, { nullable: true, description: 'The power exercised; null for an access or an attempt.' })
  power: string | null;

  @Field(() => PowerBasisEnum, {
    nullable: true,
    description: 'On what the step rests; null for an access or an attempt.',
  })
  powerBasis: PowerBasis | null;

  @Field(() => String, { nullable: true, description: 'Number of the delegating act, where the power was delegated.' })
  delegation: string | null;

  @Field(() => [String], { description: 'Ids of the rules of the ledger that the step follows.' })
  rules: readonly string[];

  @Field(() => [String], { description: 'Their articles, such as `Art. 24 §4`.' })
  legalBasis(): readonly string[] {
    return [...new Set(this.rules.map(legalBasisOf))];
  }

  @Field(() => LocalDateScalar, { description: 'Day of the legal clock.' })
  legalOn: LocalDate;

  @Field(() => InstantScalar, { description: 'When it was written, by the clock of the machine.' })
  at: Date;

  @Field(() => ID, { nullable: true, description: "The client's id of the request." })
  requestId: string | null;

  @Field(() => String, { nullable: true, description: 'Trace under which the log of the platform tells more.' })
  traceId: string | null;

  readonly entryDetails: TrailEntry['details'];

  @Field(() => [AuditDetailType], { description: 'Details, in the order of their names.' })
  details(): readonly AuditDetailType[] {
    const names = Object.keys(this.entryDetails).sort();
    return names.map((name) => ({ name, value: written(this.entryDetails[name]) }));
  }

  @Field({ description: 'SHA-256 of the entry in hex, which the next entry of its record carries on.' })
  hash: string;
}

/** A node of the trail. */
export function auditNode<Node extends AuditEntryType>(type: ClassType<Node>, { details, ...entry }: TrailEntry): Node {
  return Object.assign(new type(), entry, { entryDetails: details });
}
