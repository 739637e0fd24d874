import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { POST_SENIORITY, postKindsOf } from '../../domain/posts-of-office';
import { SOLE_POSTS } from '../../domain/superiority';
import type { Names } from '../../domain/names';
import { postTitle } from '../seed/post-titles';
import { insertRows } from '../seed/insert-rows';
import type { OfficeRecord } from './office-change.repository';

/** An office as it is first kept. */
export type NewOffice = Omit<OfficeRecord, 'version' | 'state'>;

const POST_COLUMNS = {
  id: 'uuid',
  office_id: 'uuid',
  kind: 'text',
  is_sole: 'boolean',
  seniority: 'smallint',
  title_kk: 'text',
  title_ru: 'text',
  title_en: 'text',
};

type TitledOffice = Pick<OfficeRecord, 'id' | 'kind' | 'name'>;

function titleColumns(office: TitledOffice, kind: Parameters<typeof postTitle>[1]) {
  const { kk, ru, en } = postTitle(office, kind);
  return { title_kk: kk, title_ru: ru, title_en: en };
}

async function insertPosts(manager: EntityManager, office: TitledOffice): Promise<void> {
  const rows = postKindsOf(office.kind).map((kind) => ({
    id: uuidv7(),
    office_id: office.id,
    kind,
    is_sole: SOLE_POSTS.includes(kind),
    seniority: POST_SENIORITY[kind],
    ...titleColumns(office, kind),
  }));
  await insertRows(manager, 'post', POST_COLUMNS, rows);
}

/** Keeps a new office under its superior, with the posts of its kind. Two statements. */
export async function insertOffice(manager: EntityManager, office: NewOffice): Promise<void> {
  const { id, code, kind, sphere, regionCode, districtCode, parentId, name } = office;
  await manager.query(
    `INSERT INTO office (id, code, kind, sphere, region, district, parent_id, path, name_kk, name_ru, name_en, confidence)
     SELECT $1, $2, $3, $4, $5, $6, parent.id, parent.path || replace($2, '-', '_'), $8, $9, $10, 'HIGH'
     FROM office parent WHERE parent.id = $7`,
    [id, code, kind, sphere, regionCode, districtCode, parentId, name.kk, name.ru, name.en],
  );
  await insertPosts(manager, office);
}

/**
 * Puts an office with all below it under another: paths, superior and versions of the whole subtree in one statement, so that no reader sees
 * it half moved. Returns the ids of all whose superiors have changed.
 */
export async function moveSubtree(manager: EntityManager, officeId: string, parentId: string): Promise<string[]> {
  const [moved]: [{ id: string }[], number] = await manager.query(
    `UPDATE office o SET
       path = above.path || subpath(o.path, nlevel(top.path) - 1),
       parent_id = CASE WHEN o.id = top.id THEN above.id ELSE o.parent_id END,
       version = o.version + 1
     FROM office top, office above
     WHERE top.id = $1 AND above.id = $2 AND o.path <@ top.path
     RETURNING o.id`,
    [officeId, parentId],
  );
  return moved.map(({ id }) => id);
}

/** Marks an office as liquidated; `moveSubtree` then puts it, with what it has taken over itself, under its successor. */
export async function markLiquidated(manager: EntityManager, officeId: string, successorId: string): Promise<void> {
  await manager.query(`UPDATE office SET state = 'LIQUIDATED', successor_id = $2 WHERE id = $1`, [
    officeId,
    successorId,
  ]);
}

/** Gives an office other names, and its posts the titles that follow from them. One statement, and one a post. */
export async function renameOffice(manager: EntityManager, office: OfficeRecord, name: Names): Promise<void> {
  await manager.query(
    'UPDATE office SET version = version + 1, name_kk = $2, name_ru = $3, name_en = $4 WHERE id = $1',
    [office.id, name.kk, name.ru, name.en],
  );
  for (const kind of postKindsOf(office.kind)) {
    const { title_kk, title_ru, title_en } = titleColumns({ ...office, name }, kind);
    await manager.query(
      'UPDATE post SET title_kk = $3, title_ru = $4, title_en = $5 WHERE office_id = $1 AND kind = $2',
      [office.id, kind, title_kk, title_ru, title_en],
    );
  }
}

/** Gives an office another kind, sphere or territory. One statement. */
export async function changeCompetence(
  manager: EntityManager,
  { id, kind, sphere, regionCode, districtCode }: OfficeRecord,
): Promise<void> {
  await manager.query(
    'UPDATE office SET version = version + 1, kind = $2, sphere = $3, region = $4, district = $5 WHERE id = $1',
    [id, kind, sphere, regionCode, districtCode],
  );
}
