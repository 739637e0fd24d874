import type { EntityManager } from 'typeorm';
import type { Database } from '../../../../platform/database/open-database';
import { referenceOffices } from '../../../../platform/directory/reference-directory';
import { seedDirectory } from '../../../../platform/directory/seed-directory';
import { requireSoundTree } from '../../domain/office-tree';
import { insertRows, NAME_COLUMNS } from './insert-rows';
import { agencyRows, districtRows, officeRows, postRows, rankedPostRows, rankRows, regionRows } from './reference-rows';

/** What the first version of the register of ranked posts says of its basis, and since when it is taken to hold. */
const DERIVED = "Reference data: derived, the President's act is not among the sources";
const BEFORE_ALL = '2000-01-01';

async function seedTables(manager: EntityManager): Promise<void> {
  const regionColumns = {
    code: 'text',
    kind: 'text',
    ...NAME_COLUMNS,
    centre_kk: 'text',
    centre_ru: 'text',
    centre_en: 'text',
  };
  await insertRows(manager, 'region', regionColumns, regionRows());
  const districtColumns = { code: 'text', region: 'text', kind: 'text', ...NAME_COLUMNS, confidence: 'text' };
  await insertRows(manager, 'district', districtColumns, districtRows());
  const place = { id: 'uuid', code: 'text', kind: 'text', region: 'text', parent_id: 'uuid', ...NAME_COLUMNS };
  const officeColumns = { ...place, sphere: 'text', district: 'text', path: 'ltree', confidence: 'text' };
  await insertRows(manager, 'office', officeColumns, officeRows());
  await manager.query('SELECT open_office_periods()');
  await insertRows(manager, 'agency', { ...place, is_protestable: 'boolean', note: 'text' }, agencyRows());
  const rankColumns = { code: 'text', scale: 'text', seniority: 'smallint', ...NAME_COLUMNS, confidence: 'text' };
  await insertRows(manager, 'rank', rankColumns, rankRows());
  const titles = { title_kk: 'text', title_ru: 'text', title_en: 'text' };
  const postColumns = {
    id: 'uuid',
    office_id: 'uuid',
    kind: 'text',
    is_sole: 'boolean',
    seniority: 'smallint',
    ...titles,
  };
  await insertRows(manager, 'post', postColumns, postRows());
  await seedRankedPosts(manager);
}

/** [44.4.a] The first version of the register of ranked posts; the President's act itself is not among the sources. */
async function seedRankedPosts(manager: EntityManager): Promise<void> {
  const list = { version: 1, act_reference: DERIVED, in_force_from: BEFORE_ALL };
  await insertRows(manager, 'ranked_post_list', { version: 'integer', act_reference: 'text', in_force_from: 'date' }, [
    list,
  ]);
  const columns = { version: 'integer', office_kind: 'text', post_kind: 'text', ceiling: 'text', confidence: 'text' };
  await insertRows(manager, 'ranked_post', columns, rankedPostRows(list.version));
}

/** [5.1.b] Loads the reference data where it is missing, after proving that its offices are one sound tree. Safe to repeat. */
export async function seed(db: Database): Promise<void> {
  requireSoundTree(referenceOffices());
  await db.source.transaction(async (manager) => {
    await seedTables(manager);
    await seedDirectory(manager);
  });
}
