import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { limitedAttempt } from '../../../../platform/attempts/limited-attempt';
import { notFound } from '../../../../platform/errors/plain-errors';
import { PageArgs, PageArguments } from '../../../../platform/graphql/connection';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { Listing } from '../../../../platform/pagination/listing';
import { pageRequest } from '../../../../platform/pagination/page-request';
import { issueServiceCertificate } from '../../commands/certificate/issue-service-certificate';
import type { OrganisationContext } from '../../context';
import { mayReadPersonnelFile } from '../../domain/personnel-file';
import { listCertificates } from '../../persistence/certificate/certificate-list.repository';
import { type CertificateRow, findCertificateByNumber } from '../../persistence/certificate/certificate.repository';
import type { OfficerRow } from '../../persistence/officer.repository';
import type { RankRow } from '../../persistence/region.repository';
import { OfficerType } from '../officer.type';
import { RankType } from '../region.type';
import { CertificateFilterInput, IssueServiceCertificateInput } from './certificate.inputs';
import { CertificateConnection, CertificateType, CertificateVerificationType } from './certificate.type';

/** No number is longer; what is longer is cut and found nowhere. */
const LONGEST_NUMBER = 100;
/** The part of a number that anyone can count on: wrong letters after it are counted under it. */
const REGISTER_PART = /^(.*)-[^-]*$/;

type VerifiedRow = Pick<CertificateVerificationType, 'state' | 'isValid' | 'name' | 'postTitle' | 'rankCode'>;

@Resolver(() => CertificateType)
export class CertificateResolver {
  @LegalBasis('47.3.c', '47.3.b')
  @Query(() => CertificateVerificationType, {
    nullable: true,
    description:
      'Whether a service certificate is valid, for anyone who holds its number. A number that there is not is NOT_FOUND; after ten of them under one register number it is closed for a quarter of an hour (RATE_LIMITED).',
  })
  async verifyCertificate(
    @Arg('number', () => String, { description: 'The number on the certificate; letter case does not matter.' })
    number: string,
    @Ctx() { db }: OrganisationContext,
  ): Promise<VerifiedRow> {
    const wanted = number.trim().toUpperCase().slice(0, LONGEST_NUMBER);
    const key = REGISTER_PART.exec(wanted)?.[1] ?? wanted;
    const attempted = { what: 'number of ServiceCertificate', key };
    const found = await limitedAttempt(db, attempted, () => findCertificateByNumber(db, wanted));
    const { state, name, postTitle, rankCode } = found ?? notFound('ServiceCertificate');
    if (state !== 'VALID') return { state, isValid: false, name: null, postTitle: null, rankCode: null };
    return { state, isValid: true, name, postTitle, rankCode };
  }

  @LegalBasis('47.3.b')
  @Query(() => CertificateConnection, {
    nullable: true,
    description:
      'Certificates, the latest first: for their issuers those of the own office and those below, else the own.',
  })
  serviceCertificates(
    @PageArguments() page: PageArgs,
    @Arg('filter', () => CertificateFilterInput, { nullable: true, description: 'Which certificates.' })
    filter: CertificateFilterInput | null,
    @Ctx() { db, viewer }: OrganisationContext,
  ): Promise<Listing<CertificateRow>> {
    return listCertificates(db, viewer, { filter: filter ?? {}, page: pageRequest(page) });
  }

  @LegalBasis('47.1.a', '47.2.a', '47.2.b', '47.3.a')
  @Mutation(() => CertificateType, {
    description: 'Issues a service certificate; the earlier ones of the holder are outdated.',
  })
  async issueServiceCertificate(
    @Arg('input', () => IssueServiceCertificateInput, { description: 'To whom, and what it confirms.' })
    input: IssueServiceCertificateInput,
    @Ctx() context: OrganisationContext,
  ): Promise<CertificateRow> {
    const { number } = await issueServiceCertificate(context, input);
    return (await findCertificateByNumber(context.db, number)) ?? notFound('ServiceCertificate');
  }

  @FieldResolver(() => OfficerType, { nullable: true, description: 'The holder.' })
  holder(@Root() { holderId }: CertificateType, @Ctx() { loaders }: OrganisationContext): Promise<OfficerRow | null> {
    return loaders.officer.load(holderId);
  }

  @LegalBasis('47.3.a')
  @FieldResolver(() => RankType, { nullable: true, description: 'The rank, as it stands on the certificate.' })
  rank(@Root() { rankCode }: CertificateType, @Ctx() { loaders }: OrganisationContext): Promise<RankRow | null> {
    return loaders.rank.load(rankCode);
  }
}

@Resolver(() => CertificateVerificationType)
export class CertificateVerificationResolver {
  @LegalBasis('47.3.c')
  @FieldResolver(() => RankType, { nullable: true, description: 'The rank; null unless it is valid.' })
  rank(
    @Root() { rankCode }: CertificateVerificationType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<RankRow | null> | null {
    return rankCode === null ? null : loaders.rank.load(rankCode);
  }
}

@Resolver(() => OfficerType)
export class OfficerCertificatesResolver {
  @LegalBasis('47.3.c')
  @FieldResolver(() => [CertificateType], {
    nullable: true,
    description:
      'Service certificates, the latest first; null for whoever is neither the holder, a superior nor the personnel administration.',
  })
  async serviceCertificates(
    @Root() { id, registeredOfficeId }: OfficerType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<readonly CertificateRow[] | null> {
    const posts = await loaders.placements.load(id);
    const officeId = posts[0]?.officeId ?? registeredOfficeId;
    const isOpen = viewer.personId === id || mayReadPersonnelFile(viewer, { personId: id, posts }, officeId);
    return isOpen ? loaders.certificates.load(id) : null;
  }
}
