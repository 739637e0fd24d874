import type { Examination, Fault } from '../../../platform/doctor/examination';
import { DomainError } from '../../../platform/errors/domain-error';
import { type OfficeNode, requireSoundTree } from '../domain/office-tree';

function unsound(offices: readonly OfficeNode[]): Fault[] {
  try {
    requireSoundTree(offices);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const office = typeof error.details['office'] === 'string' ? error.details['office'] : null;
    const subject = office === null ? 'office tree' : `Office ${office}`;
    return [
      { kind: 'OFFICE_TREE_UNSOUND', subject, explanation: `${error.reason ?? error.code} ${error.rule ?? ''}`.trim() },
    ];
  }
}

/** The way from the root must be the parents' ways, or superiority would follow other lines than the tree. */
const OFF_THE_WAY = `
  SELECT o.id FROM office o LEFT JOIN office p ON p.id = o.parent_id
  WHERE nlevel(o.path) <> coalesce(nlevel(p.path), 0) + 1 OR (p.id IS NOT NULL AND subpath(o.path, 0, -1) <> p.path)
  ORDER BY o.id`;

/** [5.1.b] The offices are one centralised system. */
export const officeTreeExamination: Examination = {
  name: 'office tree',
  examine: async ({ rows }) => {
    const offices = await rows.query<OfficeNode>(
      'SELECT id, kind, parent_id AS "parentId" FROM office WHERE state = \'ACTIVE\' ORDER BY id',
      [],
    );
    const astray = await rows.query<{ id: string }>(OFF_THE_WAY, []);
    const faults = astray.map(({ id }) => ({
      kind: 'OFFICE_TREE_UNSOUND' as const,
      subject: `Office ${id}`,
      explanation: 'its path is not that of its superior with itself',
    }));
    return { count: offices.length, faults: [...unsound(offices), ...faults] };
  },
};

/** What organisation's own commands know of the directory, in the words that the other subgraphs use. */
const DIFFERING = `
  SELECT 'Office ' || coalesce(o.id, k.id) AS subject FROM (
    SELECT id, version, code, kind, sphere, region, parent_id,
      ARRAY(SELECT s.id FROM office s WHERE s.path @> o.path AND s.id <> o.id ORDER BY nlevel(s.path) DESC) AS superior_ids,
      state, successor_id
    FROM office o
  ) AS o FULL JOIN platform.known_office k USING (id)
  WHERE (o.version, o.code, o.kind, o.sphere, o.region, o.parent_id, o.superior_ids, o.state, o.successor_id)
    IS DISTINCT FROM (k.version, k.code, k.kind, k.sphere, k.region, k.parent_id, k.superior_ids, k.state, k.successor_id)
  UNION ALL
  SELECT 'Agency ' || coalesce(a.id, k.id) FROM agency a FULL JOIN platform.known_agency k USING (id)
  WHERE (a.version, a.code, a.kind, a.region, a.is_protestable, a.state) IS DISTINCT FROM (k.version, k.code, k.kind, k.region, k.is_protestable, k.state)`;

/** Organisation is the owner of the directory and keeps the projections of it too, which nobody re-emits to it. */
export const ownDirectoryExamination: Examination = {
  name: 'own directory',
  examine: async ({ rows }) => {
    const [total] = await rows.query<{ count: number }>(
      'SELECT ((SELECT count(*) FROM office) + (SELECT count(*) FROM agency))::float8 AS count',
      [],
    );
    const differing = await rows.query<{ subject: string }>(DIFFERING, []);
    const explanation = 'known otherwise than it is';
    const faults = differing.map(({ subject }) => ({ kind: 'OWN_DIRECTORY_DIFFERS', subject, explanation }) as const);
    return { count: total?.count ?? 0, faults };
  },
};
