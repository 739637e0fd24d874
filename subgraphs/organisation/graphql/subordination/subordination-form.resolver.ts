import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import { notFound } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { addSubordinationForm } from '../../commands/subordination/add-subordination-form';
import { endSubordinationForm } from '../../commands/subordination/end-subordination-form';
import type { OrganisationContext } from '../../context';
import type { SubordinationForm } from '../../domain/subordination/subordination-form';
import type { OfficeRow } from '../../persistence/office.repository';
import {
  findSubordinationForm,
  findSubordinationForms,
} from '../../persistence/subordination/subordination-form.repository';
import { OfficeType } from '../office.type';
import { AddSubordinationFormInput, EndSubordinationFormInput, SubordinationFormType } from './subordination-form.type';

async function after({ db }: OrganisationContext, command: Promise<{ id: string }>): Promise<SubordinationForm> {
  return (await findSubordinationForm(db, (await command).id)) ?? notFound('SubordinationForm');
}

@Resolver(() => SubordinationFormType)
export class SubordinationFormResolver {
  @LegalBasis('5.3')
  @Query(() => [SubordinationFormType], {
    description: 'The further forms of subordination, the latest first; none for those who deal with offices only.',
  })
  async subordinationForms(@Ctx() { db, viewer }: OrganisationContext): Promise<readonly SubordinationForm[]> {
    return maySeeOfficers(viewer) ? findSubordinationForms(db) : [];
  }

  @LegalBasis('5.3', '5.1.b')
  @Mutation(() => SubordinationFormType, {
    description:
      'Puts an office above another one beside the tree, from the day of the act. The Prosecutor General alone may.',
  })
  addSubordinationForm(
    @Arg('input', () => AddSubordinationFormInput, { description: 'Which offices, in what, and by which act.' })
    input: AddSubordinationFormInput,
    @Ctx() context: OrganisationContext,
  ): Promise<SubordinationForm> {
    return after(context, addSubordinationForm(context, input));
  }

  @LegalBasis('5.3')
  @Mutation(() => SubordinationFormType, {
    description: 'Ends a further form of subordination with a last day. The Prosecutor General alone may.',
  })
  endSubordinationForm(
    @Arg('input', () => EndSubordinationFormInput, { description: 'Which form, when, and by which act.' })
    input: EndSubordinationFormInput,
    @Ctx() context: OrganisationContext,
  ): Promise<SubordinationForm> {
    return after(context, endSubordinationForm(context, input));
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The superior office.' })
  superior(
    @Root() { superiorOfficeId }: SubordinationFormType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    return loaders.office.load(superiorOfficeId);
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The subordinate office.' })
  subordinate(
    @Root() { subordinateOfficeId }: SubordinationFormType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeRow | null> {
    return loaders.office.load(subordinateOfficeId);
  }
}
