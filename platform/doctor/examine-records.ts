import { TERM_PASSED } from '../alerts/raise-alerts';
import { REGISTERS } from '../register/next-number';
import type { Examination, Fault } from './examination';

/** [27.1] Every version of a record is a change, and every change has its entry in the audit; what the clock merely notes changes nothing. */
export const versionsExamination: Examination = {
  name: 'versions and entries',
  examine: async ({ definition, rows }) => {
    const faults: Fault[] = [];
    let count = 0;
    for (const { type, table, silentVersions } of definition.examined ?? []) {
      if (silentVersions === null) continue;
      const [total] = await rows.query<{ count: number }>(`SELECT count(*)::float8 AS count FROM ${table}`, []);
      count += total?.count ?? 0;
      const found = await rows.query<{ id: string; version: number; entries: number }>(
        `SELECT r.id, r.version - (${silentVersions}) AS version, coalesce(a.entries, 0) AS entries FROM ${table} r
         LEFT JOIN (SELECT record_id, count(*)::integer AS entries FROM platform.audit
           WHERE record_type = $1 AND power_basis IS NOT NULL AND action <> $2 GROUP BY record_id) a ON a.record_id = r.id
         WHERE r.version - (${silentVersions}) <> coalesce(a.entries, 0)`,
        [type, TERM_PASSED],
      );
      const faultOf = ({ id, version, entries }: (typeof found)[number]): Fault => ({
        kind: 'VERSION_WITHOUT_ENTRY',
        subject: `${type} ${id}`,
        explanation: `${version} versions, ${entries} entries in the audit`,
      });
      faults.push(...found.map(faultOf));
    }
    return { count, faults };
  },
};

/** Every kept request answers with a record, whose entry in the audit names the request. */
export const requestsExamination: Examination = {
  name: 'kept requests',
  examine: async ({ definition, rows }) => {
    const [total] = await rows.query<{ count: number }>('SELECT count(*)::float8 AS count FROM platform.request', []);
    const known = (definition.examined ?? []).map(
      ({ type, table }) => `WHEN '${type}' THEN EXISTS (SELECT FROM ${table} r WHERE r.id = a.record_id)`,
    );
    const exists = known.length === 0 ? 'true' : `CASE a.record_type ${known.join(' ')} ELSE true END`;
    const found = await rows.query<{ requestId: string; command: string; isKnown: boolean }>(
      `SELECT q.request_id AS "requestId", q.command, a.request_id IS NOT NULL AS "isKnown" FROM platform.request q
       LEFT JOIN (SELECT DISTINCT request_id, record_type, record_id FROM platform.audit WHERE request_id IS NOT NULL) a
         ON a.request_id = q.request_id
       WHERE a.request_id IS NULL OR NOT (${exists})`,
      [],
    );
    const faults = found.map(({ requestId, command, isKnown }) => ({
      kind: 'REQUEST_WITHOUT_RECORD' as const,
      subject: `request ${requestId}`,
      explanation: `${command}: ${isKnown ? 'the record that it changed is not there' : 'nothing in the audit names it'}`,
    }));
    return { count: total?.count ?? 0, faults };
  },
};

interface RegisterState {
  readonly officeId: string;
  readonly kind: string;
  readonly year: number;
  readonly last: number | null;
  readonly given: number;
  readonly distinct: number;
  readonly highest: number;
}

/** The numbers that rows bear, with the office, kind and year of their register; a malformed number has no year. */
function givenNumbers(
  kind: string,
  { table, column, office }: { table: string; column: string; office: string },
): string {
  const letter = REGISTERS[kind as keyof typeof REGISTERS];
  return `SELECT ${office} AS office_id, '${kind}' AS kind, regexp_match(${column}, '/${letter}-(\\d{4})-(\\d{6,})$') AS parts
    FROM ${table} WHERE ${column} IS NOT NULL`;
}

function wrongIn({ last, given, distinct, highest }: RegisterState): string | null {
  if (last === null) return `${given} numbers given, but there is no register`;
  if (given === last && distinct === last && highest === last) return null;
  return `last number ${last}; ${given} given, ${distinct} of them different, the highest ${highest}`;
}

/** Registers are gap-free: the last number is how many were given, and none was given twice. */
export const registersExamination: Examination = {
  name: 'registers',
  examine: async ({ definition, rows }) => {
    const statements = (definition.examined ?? []).flatMap(({ table, numbers = [] }) =>
      numbers.map(({ kind, column, office }) => givenNumbers(kind, { table, column, office })),
    );
    if (statements.length === 0) return { count: 0, faults: [] };
    const states = await rows.query<RegisterState>(
      `WITH given AS (
         SELECT office_id, kind, parts[1]::integer AS year, count(*)::integer AS given,
           count(DISTINCT parts[2])::integer AS "distinct", coalesce(max(parts[2]::integer), 0) AS highest
         FROM (${statements.join(' UNION ALL ')}) AS numbers GROUP BY 1, 2, 3
       )
       SELECT office_id AS "officeId", kind, coalesce(year, 0) AS year, last_number AS last, coalesce(given, 0) AS given,
         coalesce("distinct", 0) AS "distinct", coalesce(highest, 0) AS highest
       FROM platform.register FULL JOIN given USING (office_id, kind, year) ORDER BY 1, 2, 3`,
      [],
    );
    const faults = states.flatMap((state): Fault[] => {
      const explanation = wrongIn(state);
      const subject = `register ${state.kind} ${state.year} of office ${state.officeId}`;
      return explanation === null ? [] : [{ kind: 'REGISTER_WRONG', subject, explanation }];
    });
    return { count: states.length, faults };
  },
};
