import type DataLoader from 'dataloader';
import { Arg, type ClassType, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { serves } from '../access/reach';
import type { CallContext } from '../command/command-context';
import { invalidInput } from '../errors/plain-errors';
import { contentPath } from '../materials/content/content-path';
import type { MaterialOwner } from '../materials/material-owner';
import { type SeenMaterial, seenMaterial } from '../materials/open-material';
import { LegalBasis } from './legal-basis';
import { citedOn } from './legal-reference.type';
import { MaterialDisclosureFields, MaterialFields } from './material.type';
import { materialSteps } from './material-steps';
import type { LegalReference } from '../law/legal-reference';
import type { LocalDate } from '../calendar/local-date';
import type { LegalReferenceType } from './legal-reference.type';

/** What the field of a record needs of the subgraph's context: the materials of records by `materialLoader`. */
interface MaterialContext extends CallContext {
  readonly loaders: { readonly materials: DataLoader<string, readonly SeenMaterial[]> };
}

/** How the materials of an owner stand in the graph. */
export interface MaterialParts<Officer extends object, Agency extends object> {
  readonly owner: MaterialOwner;
  /** The type of the record, which gets the field `materials`. */
  readonly record: ClassType<{ readonly id: string }>;
  readonly officer: { readonly type: ClassType<Officer>; of(context: CallContext, id: string): Officer | null };
  readonly agency: { readonly type: ClassType<Agency>; of(id: string): Agency };
}

function cited(reference: LegalReference, day: LocalDate): LegalReferenceType {
  return citedOn([reference], day)[0] ?? invalidInput('basis', 'is missing');
}

/** A class of materials or of their permissions, made for one owner. */
type Made<Shape extends object> = ClassType<Shape>;

function disclosureResolver<Officer extends object, Agency extends object>(
  { officer, agency }: MaterialParts<Officer, Agency>,
  Disclosure: Made<MaterialDisclosureFields>,
): ClassType {
  @Resolver(() => Disclosure)
  class DisclosureResolver {
    @FieldResolver(() => officer.type, {
      nullable: true,
      description: 'The officer whom it is for; null for other readers.',
    })
    officer(@Root() { reader, readerId }: MaterialDisclosureFields, @Ctx() context: CallContext): Officer | null {
      return reader === 'OFFICER' && readerId !== null ? officer.of(context, readerId) : null;
    }

    @FieldResolver(() => agency.type, {
      nullable: true,
      description: 'The body whom it is for; null for other readers.',
    })
    agency(@Root() { reader, readerId }: MaterialDisclosureFields): Agency | null {
      return reader === 'AGENCY' && readerId !== null ? agency.of(readerId) : null;
    }

    @FieldResolver(() => officer.type, { nullable: true, description: 'The prosecutor who permitted it.' })
    permittedBy(@Root() { permittedById }: MaterialDisclosureFields, @Ctx() context: CallContext): Officer | null {
      return officer.of(context, permittedById);
    }
  }
  return DisclosureResolver;
}

/** A material with its permissions. */
interface WithDisclosures extends MaterialFields {
  readonly disclosures: readonly MaterialDisclosureFields[];
}

function peopleResolver<Officer extends object, Agency extends object>(
  { officer }: MaterialParts<Officer, Agency>,
  Type: Made<WithDisclosures>,
  Disclosure: Made<MaterialDisclosureFields>,
): ClassType {
  @Resolver(() => Type)
  class PeopleResolver {
    @FieldResolver(() => officer.type, {
      nullable: true,
      description: 'The officer who handed it over; null for others.',
    })
    addedBy(@Root() { addedById }: WithDisclosures, @Ctx() context: CallContext): Officer | null {
      return addedById === null ? null : officer.of(context, addedById);
    }

    @LegalBasis('26.3.d')
    @FieldResolver(() => [officer.type], { description: 'The circle of a secret besides the prosecutor in charge.' })
    readers(@Root() { readerIds }: WithDisclosures, @Ctx() context: CallContext): Officer[] {
      return readerIds.flatMap((id) => officer.of(context, id) ?? []);
    }

    @LegalBasis('26.6.b', '26.6.c')
    @FieldResolver(() => [Disclosure], {
      description: 'The permissions to inspect it, oldest first; of others only to those who serve.',
    })
    disclosures(
      @Root() { disclosures }: WithDisclosures,
      @Ctx() { viewer }: CallContext,
    ): readonly MaterialDisclosureFields[] {
      return disclosures.filter(
        ({ readerId }) => serves(viewer) || (readerId !== null && readerId === viewer.agencyId),
      );
    }
  }
  return PeopleResolver;
}

/**
 * The materials of one type of record: a field of the record, a look-up, and the steps, as classes of its own. A material that the viewer may not
 * see does not exist for them.
 */
export function materialResolvers<Officer extends object, Agency extends object>(
  parts: MaterialParts<Officer, Agency>,
): readonly ClassType[] {
  const { owner, record } = parts;
  const { type } = owner;
  const noun = owner.noun.toLowerCase();

  @LegalBasis('26.6.b', '26.6.c')
  @ObjectType(`${type}Disclosure`, {
    description: 'The permission of the prosecutor in charge for one reader to inspect a material.',
  })
  class Disclosure extends MaterialDisclosureFields {}

  @LegalBasis('10.2.4', '26.6.c')
  @ObjectType(type, {
    description: `A material (материал) of the ${noun}: closed to everybody whom the prosecutor in charge has not admitted, and kept as it was received.`,
  })
  class Type extends MaterialFields {
    readonly disclosures: readonly Disclosure[];
  }

  const node = ({ permit, disclosures, ...material }: SeenMaterial): Type => ({
    ...material,
    permit: permit && { ...permit, basis: cited(permit.basis, permit.on) },
    disclosures: disclosures.map((each) => ({ ...each, basis: cited(each.basis, each.permittedOn) })),
  });

  @Resolver(() => record)
  class RecordResolver {
    @LegalBasis('26.6.c')
    @FieldResolver(() => [Type], { description: 'Its materials that the viewer may see, oldest first; at most 500.' })
    async materials(@Root() { id }: { id: string }, @Ctx() context: MaterialContext): Promise<Type[]> {
      return (await context.loaders.materials.load(id)).map(node);
    }
  }

  @Resolver(() => Type)
  class TypeResolver {
    @Query(() => Type, {
      name: type.charAt(0).toLowerCase() + type.slice(1),
      nullable: true,
      description: `The material of a ${noun} by its id; null where it does not exist for the viewer.`,
    })
    async one(
      @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
      @Ctx() context: CallContext,
    ): Promise<Type | null> {
      const material = await seenMaterial(context, owner, id);
      return material && node(material);
    }

    @FieldResolver(() => String, {
      description:
        'Path of its content at the gateway: `PUT` sends it, once, by whoever handed it over; `GET` reads it, with `?purpose=` for a secret.',
    })
    contentPath(@Root() { id }: Type, @Ctx() { db }: CallContext): string {
      return `/files/${db.name}${contentPath(owner, id)}`;
    }
  }

  return [
    RecordResolver,
    TypeResolver,
    disclosureResolver(parts, Disclosure),
    peopleResolver(parts, Type, Disclosure),
    ...materialSteps({ owner, type: Type, node }),
  ];
}
