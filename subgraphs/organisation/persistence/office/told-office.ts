import type { KnownOffice } from '../../../../platform/directory/known-directory';

/** An office as the other subgraphs are told of it. */
export type ToldOffice = KnownOffice & { readonly version: number };

/** The official name of an office, of its row under the alias `o`. */
export const OFFICIAL_NAME = `jsonb_build_object('kk', o.name_kk, 'ru', o.name_ru, 'en', o.name_en)`;

/** The columns of what is told, from `platform.known_office` under the alias `k`. */
export const TOLD_COLUMNS = `k.id, k.version, k.code, k.kind, k.sphere, k.region, k.parent_id AS "parentId",
    k.head_person_id AS "headPersonId", k.superior_ids AS "superiorIds", k.state, k.successor_id AS "successorId",
    (SELECT ${OFFICIAL_NAME} FROM office o WHERE o.id = k.id) AS name`;
