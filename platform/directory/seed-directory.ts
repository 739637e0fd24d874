import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { fallbackExceptions } from '../calendar/fallback';
import { readCalendar } from '../calendar/read-calendar';
import { packageRoot } from '../config/package-root';
import { referenceAgencies, referenceOffices } from './reference-directory';

const FIRST_VERSION = 1;
/** Years after the administered calendar for which the fallback stands in until they are administered too. */
const FALLBACK_YEARS = [2028, 2029, 2030, 2031, 2032] as const;

async function seedOffices(manager: EntityManager): Promise<void> {
  await manager.query(
    `INSERT INTO platform.known_office (id, version, code, kind, sphere, region, parent_id, superior_ids, name)
     SELECT id, $2, code, kind, sphere, region, "parentId", "superiorIds", name
     FROM jsonb_to_recordset($1::jsonb) AS office
       (id uuid, code text, kind text, sphere text, region text, "parentId" uuid, "superiorIds" uuid[], name jsonb)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(referenceOffices()), FIRST_VERSION],
  );
}

async function seedAgencies(manager: EntityManager): Promise<void> {
  await manager.query(
    `INSERT INTO platform.known_agency (id, version, code, kind, region, is_protestable)
     SELECT id, $2, code, kind, region, "isProtestable"
     FROM jsonb_to_recordset($1::jsonb) AS agency (id uuid, code text, kind text, region text, "isProtestable" boolean)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(referenceAgencies()), FIRST_VERSION],
  );
}

async function seedCalendar(manager: EntityManager): Promise<void> {
  const text = readFileSync(join(packageRoot(), 'reference-data', 'calendar.tsv'), 'utf8');
  const exceptions = [...readCalendar(text), ...fallbackExceptions(FALLBACK_YEARS)];
  await manager.query(
    'INSERT INTO platform.calendar (version, source, exceptions) VALUES ($1, $2, $3) ON CONFLICT (version) DO NOTHING',
    [FIRST_VERSION, 'reference data', JSON.stringify(exceptions)],
  );
}

/** Loads the reference directory and calendar into a database where they are missing; safe to repeat. */
export async function seedDirectory(manager: EntityManager): Promise<void> {
  await seedOffices(manager);
  await seedAgencies(manager);
  await seedCalendar(manager);
}
