import { Arg, type ClassType, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CallContext } from '../command/command-context';
import { notFound } from '../errors/plain-errors';
import { addMaterial } from '../materials/commands/add-material';
import { archiveMaterial, deleteMaterial } from '../materials/commands/archive-material';
import { destroyMaterial } from '../materials/commands/destroy-material';
import { permitDisclosure } from '../materials/commands/permit-disclosure';
import { shareMaterial } from '../materials/commands/share-material';
import type { MaterialOwner } from '../materials/material-owner';
import { type SeenMaterial, seenMaterial } from '../materials/open-material';
import { LegalBasis } from './legal-basis';
import { type MaterialInputs, materialInputs } from './material-inputs';
import type { MaterialFields } from './material.type';

/** Whose materials the steps are about, and how one is shown. */
export interface StepParts<Type extends MaterialFields> {
  readonly owner: MaterialOwner;
  readonly type: ClassType<Type>;
  node(material: SeenMaterial): Type;
}

/** The material after a step, null where its step leaves the caller without it. */
async function after<Type extends MaterialFields>(
  { owner, node }: StepParts<Type>,
  context: CallContext,
  command: Promise<{ readonly id: string }>,
): Promise<Type | null> {
  const { id } = await command;
  const material = await seenMaterial(context, owner, id);
  return material && node(material);
}

/** The same where the caller keeps it. */
async function changed<Type extends MaterialFields>(
  parts: StepParts<Type>,
  context: CallContext,
  command: Promise<{ readonly id: string }>,
): Promise<Type> {
  return (await after(parts, context, command)) ?? notFound(parts.owner.type);
}

function keepingSteps<Type extends MaterialFields>(parts: StepParts<Type>, inputs: MaterialInputs): ClassType {
  const { owner, type: Type } = parts;
  const { type } = owner;
  const noun = owner.noun.toLowerCase();

  @Resolver()
  class Steps {
    @LegalBasis('26.3.b', '26.3.c', '9.22.c')
    @Mutation(() => Type, {
      name: `add${type}`,
      description: `Registers a material of a ${noun}; its content is sent to its \`contentPath\`. Refused: DISCLOSURE_PERMIT_REQUIRED, NO_ACCESS_POLICY.`,
    })
    add(
      @Arg('input', () => inputs.add, { description: 'The material.' }) input: InstanceType<typeof inputs.add>,
      @Ctx() context: CallContext,
    ) {
      return changed(parts, context, addMaterial(context, owner, input));
    }

    @LegalBasis('10.2.4')
    @Mutation(() => Type, {
      name: `archive${type}`,
      description: 'Takes a material out of use; its content and its log stay.',
    })
    archive(
      @Arg('input', () => inputs.archive, { description: 'The material.' }) input: InstanceType<typeof inputs.archive>,
      @Ctx() context: CallContext,
    ) {
      return changed(parts, context, archiveMaterial(context, owner, input));
    }

    @LegalBasis('10.2.4')
    @Mutation(() => Type, {
      name: `delete${type}`,
      description: 'Exists to say that nothing is deleted: IMMUTABLE_RECORD. Archive it instead.',
    })
    delete(
      @Arg('input', () => inputs.change, { description: 'The material.' }) input: InstanceType<typeof inputs.change>,
      @Ctx() context: CallContext,
    ) {
      return changed(parts, context, deleteMaterial(context, owner, input));
    }

    @LegalBasis('9.22.c', '10.2.4')
    @Mutation(() => Type, {
      name: `destroy${type}`,
      description:
        'Destroys the content of data of a dataset whose retention has passed. Refused otherwise: IMMUTABLE_RECORD.',
    })
    async destroy(
      @Arg('input', () => inputs.destroy, { description: 'The material.' }) input: InstanceType<typeof inputs.destroy>,
      @Ctx() context: CallContext,
    ) {
      const done = await changed(parts, context, destroyMaterial(context, owner, input));
      if (done.sha256 !== null) await context.contents?.remove({ id: done.id, sha256: done.sha256 });
      return done;
    }
  }
  return Steps;
}

function readerSteps<Type extends MaterialFields>(parts: StepParts<Type>, inputs: MaterialInputs): ClassType {
  const { owner, type: Type } = parts;
  const { type } = owner;

  @Resolver()
  class ReaderSteps {
    @LegalBasis('26.6.b', '26.6.c', '5.2.3')
    @Mutation(() => Type, {
      name: `permit${type}Disclosure`,
      description:
        'The prosecutor in charge permits one reader to inspect a material. Refused: PERMISSION_OF_CASE_PROSECUTOR_REQUIRED, LEGAL_PROVISION_REQUIRED, DISCLOSURE_BLOCKED.',
      nullable: true,
    })
    permit(
      @Arg('input', () => inputs.permit, { description: 'The permission.' }) input: InstanceType<typeof inputs.permit>,
      @Ctx() context: CallContext,
    ) {
      return after(parts, context, permitDisclosure(context, owner, input));
    }

    @LegalBasis('26.3.d', '26.6.c')
    @Mutation(() => Type, {
      name: `share${type}`,
      description:
        'Puts on record that a material is handed on, and for what. Refused: DISCLOSURE_BLOCKED, PERMISSION_OF_CASE_PROSECUTOR_REQUIRED.',
    })
    share(
      @Arg('input', () => inputs.share, { description: 'To whom.' }) input: InstanceType<typeof inputs.share>,
      @Ctx() context: CallContext,
    ) {
      return changed(parts, context, shareMaterial(context, owner, input));
    }
  }
  return ReaderSteps;
}

/** What may be done with the materials of one type of record. */
export function materialSteps<Type extends MaterialFields>(parts: StepParts<Type>): readonly [ClassType, ClassType] {
  const { owner } = parts;
  const inputs = materialInputs(owner.type, owner.noun.toLowerCase());
  return [keepingSteps(parts, inputs), readerSteps(parts, inputs)];
}
