import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { AuditedKind } from '../audit/trail/audited-kind';
import { listTrail, type TrailQuestion } from '../audit/trail/trail.repository';
import type { LocalDate } from '../calendar/local-date';
import type { CallContext } from '../command/command-context';
import { isUuid } from '../database/is-uuid';
import type { SubgraphName } from '../database/subgraph-name';
import { invalidInput } from '../errors/plain-errors';
import { pageRequest } from '../pagination/page-request';
import { AUDIT_ENTRY, AuditEntryType, auditNode } from './audit-entry.type';
import { type Connection, connectionType, PageArgs, PageArguments } from './connection';
import { LegalBasis } from './legal-basis';
import { LocalDateScalar } from './scalars';

@InputType('AuditTrailFilter', {
  description:
    'What of the audit log is asked for: a record, a person, an office, or accesses alone; at least one of them. The rest narrows it.',
})
class AuditTrailFilter {
  @Field(() => ID, { nullable: true, description: 'Entries of this record (UUID).' })
  recordId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of records of this type, such as Appeal.' })
  recordType?: string | null;

  @Field(() => ID, { nullable: true, description: 'Entries that this person made (UUID).' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Entries made on a post of this office (UUID).' })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only accesses to restricted data and refused interferences.' })
  accessesOnly?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Only these actions, such as EXTEND or INTERFERENCE_ATTEMPT.' })
  actions?: readonly string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day of the legal clock on.' })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Up to this day of the legal clock.' })
  to?: LocalDate | null;
}

const NOTHING: TrailQuestion = {
  recordId: null,
  recordType: null,
  personId: null,
  officeId: null,
  actions: null,
  accessesOnly: false,
  from: null,
  to: null,
};

/** The filter with null for what is absent. */
function questionOf(filter: AuditTrailFilter): TrailQuestion {
  const given = Object.entries(filter).filter(([, value]) => value != null);
  const asked: TrailQuestion = { ...NOTHING, ...Object.fromEntries(given) };
  for (const field of ['recordId', 'personId', 'officeId'] as const) {
    const value = asked[field];
    if (value !== null && !isUuid(value)) return invalidInput(`filter.${field}`, 'is not a UUID');
  }
  if (!(asked.recordId ?? asked.personId ?? asked.officeId ?? asked.accessesOnly))
    return invalidInput('filter', 'must name a record, a person or an office, or ask for accesses only');
  return asked;
}

/** What of a subgraph's audit log can be read, and how its references are resolved. */
export interface TrailParts<Context extends CallContext, Office extends object, Officer extends object> {
  readonly subgraph: SubgraphName;
  readonly kinds: readonly AuditedKind[];
  readonly office: {
    readonly type: ClassType<Office>;
    of(context: Context, id: string): Promise<Office | null> | Office | null;
  };
  readonly officer: {
    readonly type: ClassType<Officer>;
    of(context: Context, id: string): Promise<Officer | null> | Officer | null;
  };
}

/**
 * [27.1] The audit log of a subgraph for people, under a name that begins with the subgraph's: newest first, for heads over their office and those
 * below, for everyone who serves over the own acts; for others it is empty.
 */
export function auditTrailResolvers<Context extends CallContext, Office extends object, Officer extends object>({
  subgraph,
  kinds,
  office,
  officer,
}: TrailParts<Context, Office, Officer>): readonly [ClassType, ClassType] {
  @Directive('@shareable')
  @ObjectType('AuditEntry', { description: AUDIT_ENTRY })
  class Entry extends AuditEntryType {}
  const EntryConnection = connectionType('AuditEntry', Entry, { isShareable: true });

  @Resolver()
  class TrailResolver {
    @LegalBasis('27.1', '3.2', '10.1.11')
    @Query(() => EntryConnection, {
      name: `${subgraph}AuditTrail`,
      nullable: true,
      description: `What was done and read in ${subgraph}, newest first: by heads for their office and those below, by everyone who serves for the own acts; for others it is empty. Of a record that the viewer may not see there are no entries.`,
    })
    async trail(
      @Arg('filter', () => AuditTrailFilter, { description: 'What is asked for.' }) filter: AuditTrailFilter,
      @PageArguments() page: PageArgs,
      @Ctx() { db, viewer }: CallContext,
    ): Promise<Connection<Entry>> {
      const found = await listTrail(db, viewer, kinds, { ...questionOf(filter), page: pageRequest(page) });
      return { ...found, edges: found.edges.map(({ cursor, node }) => ({ cursor, node: auditNode(Entry, node) })) };
    }
  }

  @Resolver(() => Entry)
  class EntryResolver {
    @FieldResolver(() => office.type, { nullable: true, description: 'The office on whose behalf it was done.' })
    office(@Root() { officeId }: Entry, @Ctx() context: Context) {
      return officeId === null ? null : office.of(context, officeId);
    }

    @FieldResolver(() => officer.type, {
      nullable: true,
      description: 'The officer who did it; null for anyone who does not serve in the prosecution system.',
    })
    officer(@Root() { personId, viewerKind }: Entry, @Ctx() context: Context) {
      const serves = viewerKind === 'PROSECUTOR' || viewerKind === 'EMPLOYEE';
      return personId === null || !serves ? null : officer.of(context, personId);
    }
  }
  return [TrailResolver, EntryResolver];
}
