import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { LocalDate } from '../../../../platform/calendar/local-date';
import { notFound } from '../../../../platform/errors/plain-errors';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { citedOn, LegalReferenceType } from '../../../../platform/graphql/legal-reference.type';
import { LocalDateScalar } from '../../../../platform/graphql/scalars';
import { assignCompetence } from '../../commands/competence/assign-competence';
import { endAssignedCompetence } from '../../commands/competence/end-assigned-competence';
import type { OrganisationContext } from '../../context';
import type { AssignedCompetence } from '../../domain/competence/competence';
import { findAssignedCompetence } from '../../persistence/competence/competence.repository';
import { DelegationType } from '../delegation/delegation.type';
import { OfficeType } from '../office.type';
import { HeldPostType } from '../officer.type';
import { AssignCompetenceInput, AssignedCompetenceType, EndAssignedCompetenceInput } from './competence.type';

type Held = Promise<readonly AssignedCompetence[]>;

const ON = { nullable: true, description: 'On which day; the legal day if absent.' } as const;

async function after({ db }: OrganisationContext, command: Promise<{ id: string }>): Promise<AssignedCompetence> {
  return (await findAssignedCompetence(db, (await command).id)) ?? notFound('AssignedCompetence');
}

@Resolver(() => AssignedCompetenceType)
class AssignedCompetenceResolver {
  @LegalBasis('6.2')
  @Mutation(() => AssignedCompetenceType, {
    description:
      'Gives an office, a post or a delegation a competence. Refused: LEGAL_PROVISION_REQUIRED for OTHER without its source, ALREADY_EXISTS for one held.',
  })
  assignCompetence(
    @Arg('input', () => AssignCompetenceInput, { description: 'Whose, which, and by which act.' })
    input: AssignCompetenceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AssignedCompetence> {
    return after(context, assignCompetence(context, input));
  }

  @LegalBasis('6.2')
  @Mutation(() => AssignedCompetenceType, { description: 'Ends a competence with a last day.' })
  endAssignedCompetence(
    @Arg('input', () => EndAssignedCompetenceInput, { description: 'Which one, when, and by which act.' })
    input: EndAssignedCompetenceInput,
    @Ctx() context: OrganisationContext,
  ): Promise<AssignedCompetence> {
    return after(context, endAssignedCompetence(context, input));
  }

  @LegalBasis('6.2')
  @FieldResolver(() => LegalReferenceType, {
    nullable: true,
    description: 'The law or act of the President that it rests on; null if none was stated.',
  })
  reference(@Root() { reference, assignedOn }: AssignedCompetence): LegalReferenceType | null {
    const [cited = null] = citedOn(reference ? [reference] : [], assignedOn);
    return cited;
  }
}

@Resolver(() => OfficeType)
class CompetencesOfOfficeResolver {
  @LegalBasis('6.2')
  @FieldResolver(() => [AssignedCompetenceType], { description: 'Competences of the office and of its posts.' })
  competences(
    @Root() { id }: OfficeType,
    @Arg('on', () => LocalDateScalar, ON) on: LocalDate | null,
    @Ctx() { loaders }: OrganisationContext,
  ): Held {
    return loaders.competences({ holder: 'office', on }).load(id);
  }
}

@Resolver(() => HeldPostType)
class CompetencesOfPostResolver {
  @LegalBasis('6.2')
  @FieldResolver(() => [AssignedCompetenceType], { description: 'Competences of the post itself.' })
  competences(
    @Root() { postId }: HeldPostType,
    @Arg('on', () => LocalDateScalar, ON) on: LocalDate | null,
    @Ctx() { loaders }: OrganisationContext,
  ): Held {
    return loaders.competences({ holder: 'post', on }).load(postId);
  }
}

@Resolver(() => DelegationType)
class CompetencesOfDelegationResolver {
  @LegalBasis('6.2')
  @FieldResolver(() => [AssignedCompetenceType], { description: 'Competences for which the delegation is given.' })
  competences(
    @Root() { id }: DelegationType,
    @Arg('on', () => LocalDateScalar, ON) on: LocalDate | null,
    @Ctx() { loaders }: OrganisationContext,
  ): Held {
    return loaders.competences({ holder: 'delegation', on }).load(id);
  }
}

/** Competences and whose they are. */
export const competenceResolvers = [
  AssignedCompetenceResolver,
  CompetencesOfOfficeResolver,
  CompetencesOfPostResolver,
  CompetencesOfDelegationResolver,
];
