import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { maySeeOfficers } from '../../../../platform/access/directory-visibility';
import { notFound } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { addSubordinationForm } from '../../commands/add-subordination-form';
import type { OrganisationContext } from '../../context';
import type { SubordinationForm } from '../../domain/subordination/subordination-form';
import type { OfficeRow } from '../../persistence/office.repository';
import { findSubordinationForms } from '../../persistence/subordination/subordination-form.repository';
import { OfficeType } from '../office.type';
import { AddSubordinationFormInput, SubordinationFormType } from './subordination-form.type';

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
  async addSubordinationForm(
    @Arg('input', () => AddSubordinationFormInput, { description: 'Which offices, in what, and by which act.' })
    input: AddSubordinationFormInput,
    @Ctx() context: OrganisationContext,
  ): Promise<SubordinationForm> {
    const { id } = await addSubordinationForm(context, input);
    const forms = await findSubordinationForms(context.db);
    return forms.find((form) => form.id === id) ?? notFound('SubordinationForm');
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
