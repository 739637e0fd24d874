import 'reflect-metadata';
import { it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { organisation } from '../../../subgraphs/organisation/subgraph';
import { seedDemonstration } from '../../../subgraphs/organisation/demonstration/seed-demonstration';
import { openTestSubgraph } from '../../support/open-test-subgraph';
import { resolveViewer } from '../../../subgraphs/organisation/viewer/resolve-viewer';
it('perf', async () => {
  const t0 = performance.now();
  const s = await openTestSubgraph(organisation); const t1 = performance.now();
  await seedDemonstration(s.db); const t2 = performance.now();
  await seedDemonstration(s.db); const t3 = performance.now();
  const out = [`open ${t1 - t0} seed ${t2 - t1} again ${t3 - t2}`];
  for (const text of ['Есиль', 'прокуратура', 'prosecutors ofice esil distrct astana', 'руководитель прокуратуры Есиль', 'департамент комитета по правовой статистике и специальным учетам генеральной прокуратуры']) {
    const ts = [];
    for (let i = 0; i < 5; i++) { const a = performance.now(); await s.db.pool.query('SELECT * FROM search_directory($1, $2, 10)', [text, ['OFFICE', 'AGENCY', 'OFFICER']]); ts.push(Math.round(performance.now() - a)); }
    out.push(text + ' ' + ts.join(','));
  }
  const ts = [];
  for (let i = 0; i < 20; i++) { const a = performance.now(); await resolveViewer(s.db, { issuer: 'x', subject: 'head-kz-71' }); ts.push((performance.now() - a).toFixed(1)); }
  out.push('viewer ' + ts.join(','));
  const plan = await s.db.pool.query(`EXPLAIN (ANALYZE, COSTS OFF) SELECT * FROM directory_name n WHERE n.search_key %> (SELECT 'прокуратура')`);
  out.push(...plan.rows.map((r) => r['QUERY PLAN']));
  console.log(out.join('\n'));
  await s.close();
});
