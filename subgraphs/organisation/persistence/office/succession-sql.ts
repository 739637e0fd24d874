/**
 * [5.5] SQL for the ids of the liquidated offices for whose records an office answers: those that it has taken over, and those that they had
 * taken over before. `office` is the alias of its row in `office`.
 */
export function succeededOfficesSql(office: string): string {
  return `ARRAY(WITH RECURSIVE taken_over AS (
      SELECT left_off.id FROM office left_off WHERE left_off.successor_id = ${office}.id
      UNION SELECT left_off.id FROM office left_off JOIN taken_over t ON left_off.successor_id = t.id)
    SELECT id FROM taken_over)`;
}
