import 'reflect-metadata';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { requirePower } from '../../platform/access/authority';
import { runCommand } from '../../platform/command/run-command';
import type { CallContext } from '../../platform/command/command-context';
import { directoryReactions } from '../../platform/directory/directory-reactions';
import { getKnownOffice } from '../../platform/directory/known-directory';
import { CommandInput } from '../../platform/graphql/command-input';
import { defineSubgraph } from '../../platform/graphql/define-subgraph';

@InputType()
class WriteNoteInput extends CommandInput {
  @Field(() => ID)
  officeId: string;

  @Field()
  text: string;

  @Field({ nullable: true })
  isFailing?: boolean;
}

@Resolver()
class NoteResolver {
  @Query(() => String)
  hello(): string {
    return 'hello';
  }

  @Query(() => String)
  fault(): string {
    throw new Error('password=secret of the database');
  }

  /** The smallest command there can be: a number, an audit entry and an event, and on demand a failure after them. */
  @Mutation(() => String)
  async writeNote(
    @Arg('input', () => WriteNoteInput) input: WriteNoteInput,
    @Ctx() context: CallContext,
  ): Promise<string> {
    const { requestId, ...rest } = input;
    const written = await runCommand(context, { command: 'writeNote', requestId, input: rest }, async (tx) => {
      const office = await getKnownOffice(tx.manager, input.officeId);
      const authority = requirePower(tx, 'CONSIDER_APPEALS', office.id);
      const number = await tx.nextNumber(office, 'APPEAL');
      const id = crypto.randomUUID();
      await tx.audit({ recordType: 'Note', recordId: id, action: 'WRITE', authority, rules: ['10.1.a'], details: {} });
      await tx.emit({ type: 'appeal.changed', subject: id, data: { version: 1, audience: null } });
      if (input.isFailing) throw new Error('failed at the end');
      return { number };
    });
    return written.number;
  }
}

/** A subgraph with nothing but the platform's own constructs, to test these by themselves. */
export const bareSubgraph = defineSubgraph<CallContext>({
  name: 'appeals',
  resolvers: [NoteResolver],
  orphanedTypes: [],
  references: {},
  entities: [],
  migrations: [],
  reactions: directoryReactions,
  createContext: (call) => call,
});
