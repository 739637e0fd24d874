import { findAuthority, partyAuthority, refusePower } from '../../../../platform/access/authority';
import { sql } from '../../../../platform/database/hot-read';
import { refuse } from '../../../../platform/errors/refuse';
import { hasCase, postAboveCase } from '../../../../platform/materials/material';
import { materialOwner } from '../../../../platform/materials/material-owner';
import { type Check, maySeeCheck, subjectOf } from '../../domain/check/check';
import { CHECK_COLUMNS } from './check-columns';

const CLOSED: readonly Check['state'][] = ['COMPLETED', 'CANCELLED'];

/**
 * [26.6.c] Materials of a check stay closed to everybody but the prosecutors who conduct it and those above them. [26.3.b] They are handed over by
 * the body that is checked while the check is open, and by the office.
 */
export const checkMaterials = materialOwner<Check>({
  noun: 'Check',
  table: 'legality_check',
  byIds: sql(
    'supervision.findChecksOfMaterials',
    `SELECT ${CHECK_COLUMNS} FROM legality_check c WHERE c.id = ANY ($1::uuid[])`,
  ),
  stand(viewer, check) {
    const { id, ownerOfficeId, inspectors } = check;
    const caseOfficerIds = inspectors.flatMap(({ officerId }) => officerId ?? []);
    const record = { id, ownerOfficeId, caseOfficerIds };
    const opensMaterials = hasCase(viewer, record) || postAboveCase(viewer, record) !== undefined;
    return { ...record, isVisible: maySeeCheck(viewer, check), opensMaterials };
  },
  authorityToAdd({ viewer }, check) {
    const [party] = subjectOf(check, viewer).viewerParties;
    if (party === 'ADDRESSEE' && CLOSED.includes(check.state))
      return refuse('PROCEEDING_NOT_OPEN', '26.3.b', { state: check.state });
    if (party !== undefined) return partyAuthority(viewer, party);
    return findAuthority(viewer, 'PREPARE_RECORDS', check.ownerOfficeId) ?? refusePower(viewer, 'PREPARE_RECORDS');
  },
});
