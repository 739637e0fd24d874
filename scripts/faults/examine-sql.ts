import type { WrittenSubgraph } from './journal';

/** Acknowledged changes (`$1`, JSON) of which the request's record, or the record itself in at least that version, is missing. */
function kept(records: string): string {
  return `
    SELECT told."requestId" FROM jsonb_to_recordset($1::jsonb) AS told ("requestId" uuid, command text, id uuid, number text, version integer)
    LEFT JOIN platform.request AS request ON request.request_id = told."requestId" AND request.command = told.command
    LEFT JOIN (${records}) AS record ON record.id = told.id
    WHERE request.request_id IS NULL OR record.id IS NULL OR record.version < told.version
      OR (told.number IS NOT NULL AND record.number IS DISTINCT FROM told.number)`;
}

export const KEPT: Readonly<Record<WrittenSubgraph, string>> = {
  appeals: kept('SELECT id, version, number FROM appeal'),
  supervision: kept(
    'SELECT id, version, number FROM submission UNION ALL SELECT id, version, number FROM legality_check',
  ),
};

/** Requests whose change is on record twice: in the audit, or as two records of one case. */
function doubled(table: string, mark: string, command: string): string {
  return `
    SELECT '${table} ' || ${mark} || ' ' || count(*) AS words FROM ${table} GROUP BY ${mark} HAVING count(*) > 1
    UNION ALL
    SELECT '${table}: ' || count(*) || ' records of ' || requests || ' requests'
    FROM ${table}, (SELECT count(*) AS requests FROM platform.request WHERE command = '${command}') AS asked
    GROUP BY requests HAVING count(*) <> requests`;
}

const DOUBLED_AUDIT = `
  SELECT 'audit ' || request_id || ' ' || action || ' ' || count(*) AS words FROM platform.audit
  WHERE request_id IS NOT NULL AND action NOT IN ('READ', 'INTERFERENCE_ATTEMPT')
  GROUP BY request_id, record_type, record_id, action HAVING count(*) > 1`;

export const DOUBLED: Readonly<Record<WrittenSubgraph, readonly string[]>> = {
  appeals: [doubled('appeal', 'subject', 'registerAppeal'), DOUBLED_AUDIT],
  supervision: [
    doubled('submission', 'text', 'draftSubmission'),
    doubled('legality_check', 'subject_matter', 'draftCheck'),
    DOUBLED_AUDIT,
  ],
};
