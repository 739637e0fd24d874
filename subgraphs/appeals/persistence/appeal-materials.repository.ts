import { maySee } from '../../../platform/access/audience';
import { findAuthority, partyAuthority, refusePower } from '../../../platform/access/authority';
import { sql } from '../../../platform/database/hot-read';
import { refuse } from '../../../platform/errors/refuse';
import { materialOwner } from '../../../platform/materials/material-owner';
import { type Appeal, isApplicantOf, isInsider } from '../domain/appeal';
import { APPEAL_COLUMNS } from './appeal-columns';

/**
 * What is attached to an appeal: open to those who may work on it, and to the applicant as far as he or she has attached it or it was disclosed
 * (26.6.a). Applicants attach while the appeal is considered.
 */
export const appealMaterials = materialOwner<Appeal>({
  noun: 'Appeal',
  table: 'appeal',
  byIds: sql('appeals.findAppealsOfMaterials', `SELECT ${APPEAL_COLUMNS} FROM appeal a WHERE a.id = ANY ($1::uuid[])`),
  stand(viewer, appeal) {
    const { id, ownerOfficeId, handlerIds } = appeal;
    const record = { id, ownerOfficeId, caseOfficerIds: handlerIds };
    return { ...record, isVisible: maySee(viewer, appeal), opensMaterials: isInsider(appeal, viewer) };
  },
  authorityToAdd({ viewer }, appeal) {
    if (!isApplicantOf(appeal, viewer))
      return findAuthority(viewer, 'PREPARE_RECORDS', appeal.ownerOfficeId) ?? refusePower(viewer, 'PREPARE_RECORDS');
    if (appeal.closedOn !== null) return refuse('PROCEEDING_NOT_OPEN', '26.3.b', { state: appeal.state });
    return partyAuthority(viewer, 'APPLICANT');
  },
});
