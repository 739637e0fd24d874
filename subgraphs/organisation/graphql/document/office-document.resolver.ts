import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import { allowedActions } from '../../../../platform/lifecycle/step';
import { approveOfficeDocument } from '../../commands/document/approve-office-document';
import { draftOfficeDocument } from '../../commands/document/draft-office-document';
import { recordPresidentApproval } from '../../commands/document/record-president-approval';
import { submitOfficeDocument } from '../../commands/document/submit-office-document';
import type { OrganisationContext } from '../../context';
import {
  documentLifecycle,
  type OfficeDocumentAction,
  type OfficeDocumentKind,
} from '../../domain/document/office-document';
import type { OfficeDocumentRow } from '../../persistence/document/office-document.repository';
import type { OfficeRow } from '../../persistence/office.repository';
import { changedRow } from '../changed-row';
import { OfficeType } from '../office.type';
import {
  ApproveOfficeDocumentInput,
  DraftOfficeDocumentInput,
  OfficeDocumentActionEnum,
  OfficeDocumentKindEnum,
  OfficeDocumentType,
  RecordPresidentApprovalInput,
  SubmitOfficeDocumentInput,
} from './office-document.type';

@Resolver(() => OfficeDocumentType)
export class OfficeDocumentResolver {
  @LegalBasis('9.13', '9.14', '5.7', '9.3')
  @Query(() => OfficeDocumentType, {
    nullable: true,
    description: 'The paper of an id; a draft only for those who see into its office.',
  })
  officeDocument(
    @Arg('id', () => ID, { description: 'Identifier (UUID).' }) id: string,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<OfficeDocumentRow | null> {
    return loaders.officeDocument.load(id);
  }

  @LegalBasis('9.13', '9.14', '5.7', '9.3', '9.22.e')
  @Mutation(() => OfficeDocumentType, {
    description: 'Drafts the next edition of a paper of an office; without effect before its approval.',
  })
  draftOfficeDocument(
    @Arg('input', () => DraftOfficeDocumentInput, { description: 'The paper.' }) input: DraftOfficeDocumentInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeDocumentRow> {
    return changedRow(context, 'officeDocument', draftOfficeDocument(context, input));
  }

  @LegalBasis('9.3')
  @Mutation(() => OfficeDocumentType, {
    description: 'Proposes a paper to the President; the Prosecutor General, and nobody for him.',
  })
  submitOfficeDocument(
    @Arg('input', () => SubmitOfficeDocumentInput, { description: 'The paper.' }) input: SubmitOfficeDocumentInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeDocumentRow> {
    return changedRow(context, 'officeDocument', submitOfficeDocument(context, input));
  }

  @LegalBasis('9.13', '9.14', '5.7', '11.2', '11-1.3', '9.22.e')
  @Mutation(() => OfficeDocumentType, {
    description: 'Approves a paper, which ends the edition in effect; the Prosecutor General, and nobody for him.',
  })
  approveOfficeDocument(
    @Arg('input', () => ApproveOfficeDocumentInput, { description: 'The paper and the act.' })
    input: ApproveOfficeDocumentInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeDocumentRow> {
    return changedRow(context, 'officeDocument', approveOfficeDocument(context, input));
  }

  @LegalBasis('9.3')
  @Mutation(() => OfficeDocumentType, { description: 'Records that the President has approved what was proposed.' })
  recordPresidentApproval(
    @Arg('input', () => RecordPresidentApprovalInput, { description: 'The paper and the act of the President.' })
    input: RecordPresidentApprovalInput,
    @Ctx() context: OrganisationContext,
  ): Promise<OfficeDocumentRow> {
    return changedRow(context, 'officeDocument', recordPresidentApproval(context, input));
  }

  @FieldResolver(() => OfficeType, { nullable: true, description: 'The office whose paper it is.' })
  office(@Root() { officeId }: OfficeDocumentType, @Ctx() { loaders }: OrganisationContext): Promise<OfficeRow | null> {
    return loaders.office.load(officeId);
  }

  @FieldResolver(() => [OfficeDocumentActionEnum], { description: 'The steps that the viewer may take now.' })
  async allowedActions(
    @Root() { officeId, kind, state }: OfficeDocumentType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<OfficeDocumentAction[]> {
    const office = await loaders.office.load(officeId);
    const lifecycle = documentLifecycle(kind, office?.sphere ?? 'TERRITORIAL');
    return allowedActions(lifecycle, viewer, { state, ownerOfficeId: officeId, viewerParties: [] });
  }
}

@Resolver(() => OfficeType)
export class OfficePapersResolver {
  @LegalBasis('9.13', '9.14', '5.7')
  @FieldResolver(() => [OfficeDocumentType], {
    description:
      'Its papers, the newest edition of each kind first. Drafts are shown to those who see into the office.',
  })
  async documents(
    @Root() { id }: OfficeType,
    @Arg('kinds', () => [OfficeDocumentKindEnum], { nullable: true, description: 'Of these kinds; all if absent.' })
    kinds: OfficeDocumentKind[] | null,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<readonly OfficeDocumentRow[]> {
    const documents = await loaders.officeDocuments.load(id);
    return kinds ? documents.filter(({ kind }) => kinds.includes(kind)) : documents;
  }
}
