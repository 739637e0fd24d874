import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { findAuthority } from '../../../../platform/access/authority';
import { LegalBasis } from '../../../../platform/graphql/legal-basis';
import type { OrganisationContext } from '../../context';
import { hasUniformRight, isPensioner, type LeavingFacts } from '../../domain/leaving-service';
import { type DataViolation, violationsOf } from '../../domain/military-registration';
import { type BenefitsStatus, benefitsStatusOf, serviceRegimeOf } from '../../domain/personnel';
import { mayReadPersonnelFile } from '../../domain/personnel-file';
import type { OfficerRow } from '../../persistence/officer.repository';
import { findLiableOfficers } from '../../persistence/person/liable-officers.repository';
import { OfficeType } from '../office.type';
import { OfficerType } from '../officer.type';
import { BenefitsStatusEnum } from './person.enums';
import { PersonnelFileType, PersonnelViolationType } from './personnel-file.type';

const factsOf = ({ state, hasLongServicePension, dutyInjury, isUnfitForService }: OfficerType): LeavingFacts => ({
  hasLeft: state === 'SERVICE_ENDED',
  hasLongServicePension,
  dutyInjury,
  isUnfitForService,
});

@Resolver(() => OfficerType)
export class PersonnelFileResolver {
  @LegalBasis('44.8.b', '46.2')
  @FieldResolver(() => PersonnelFileType, {
    nullable: true,
    description:
      "The file; null for whoever is neither a superior nor administers the personnel of the person's office.",
  })
  async personnelFile(
    @Root() officer: OfficerType,
    @Ctx() { loaders, viewer }: OrganisationContext,
  ): Promise<PersonnelFileType | null> {
    const { id, registeredOfficeId } = officer;
    const posts = await loaders.placements.load(id);
    const officeId = posts[0]?.officeId ?? registeredOfficeId;
    return mayReadPersonnelFile(viewer, { personId: id, posts }, officeId) ? officer : null;
  }

  @LegalBasis('44.6.b')
  @FieldResolver(() => BenefitsStatusEnum, {
    nullable: true,
    description: 'The status that military service brings; null for every other regime. No benefit is computed.',
  })
  async benefitsStatus(
    @Root() { id, personnelClass, category }: OfficerType,
    @Ctx() { loaders }: OrganisationContext,
  ): Promise<BenefitsStatus | null> {
    const [place] = await loaders.placements.load(id);
    return benefitsStatusOf(serviceRegimeOf(personnelClass, category, place?.officeSphere ?? null));
  }

  @LegalBasis('46.2')
  @FieldResolver(() => Boolean, {
    description: 'Whether the person is a pensioner of the prosecution bodies (зейнеткер): discharged with that right.',
  })
  isPensioner(@Root() officer: OfficerType): boolean {
    return isPensioner(factsOf(officer));
  }

  @LegalBasis('46.3')
  @FieldResolver(() => Boolean, {
    description: 'Whether the person may wear the uniform (нысанды киім) at ceremonies and official receptions.',
  })
  hasUniformRight(@Root() officer: OfficerType): boolean {
    return hasUniformRight(factsOf(officer));
  }
}

@Resolver(() => OfficeType)
export class PersonnelViolationsResolver {
  @LegalBasis('44.8.a', '44.8.b')
  @FieldResolver(() => [PersonnelViolationType], {
    nullable: true,
    description:
      'What is wrong in the personnel records of the office; null for whoever does not administer its personnel.',
  })
  async personnelViolations(
    @Root() { id, sphere }: OfficeType,
    @Ctx() { db, loaders, viewer }: OrganisationContext,
  ): Promise<{ kind: DataViolation; officer: OfficerRow | null }[] | null> {
    if (!findAuthority(viewer, 'ADMINISTER_PERSONNEL', id)) return null;
    const liable = await findLiableOfficers(db, id);
    const found = liable.flatMap((facts) => {
      const serviceRegime = serviceRegimeOf(facts.personnelClass, null, sphere);
      return violationsOf({ ...facts, serviceRegime }).map((kind) => ({ kind, personId: facts.id }));
    });
    return Promise.all(
      found.map(async ({ kind, personId }) => ({ kind, officer: await loaders.officer.load(personId) })),
    );
  }
}
