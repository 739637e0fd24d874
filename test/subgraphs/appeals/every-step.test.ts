import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLArgument } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from '../../../platform/access/viewer';
import { packageRoot } from '../../../platform/config/package-root';
import type { Lifecycle } from '../../../platform/lifecycle/lifecycle';
import { appealLifecycle } from '../../../subgraphs/appeals/domain/appeal-lifecycle';
import { complaintLifecycle } from '../../../subgraphs/appeals/domain/complaint/complaint-lifecycle';
import { objectOf } from '../../access/matrix/arguments';
import { agencyOfficial, analyst, applicant, officer, publicViewer } from '../../support/viewers';
import { openComplaints, type TestComplaints } from './complaints/open-complaints';
import { ELSEWHERE, employee } from './open-appeals';

/** Mutations by the actions of the life cycles; the platform's own actions have none. */
const MUTATIONS = {
  Appeal: {
    CLASSIFY_OTHER_PROCEDURE: 'classifyAppealOtherProcedure',
    LEAVE_ANONYMOUS: 'leaveAppealAnonymous',
    FIND_OUT_OF_SCOPE: 'findAppealOutOfScope',
    ACCEPT: 'acceptAppeal',
    TAKE_UP: 'takeUpAppeal',
    ASSIGN: 'assignAppeal',
    CHANGE_REPRESENTATIVE: 'changeAppealRepresentative',
    FORWARD: 'forwardAppeal',
    MARK_REPEATED: 'markAppealRepeated',
    UNMARK_REPEATED: 'unmarkAppealRepeated',
    TERMINATE_REPEATED: 'terminateRepeatedAppeal',
    EXTEND: 'extendAppealTerm',
    RECORD_FINDINGS: 'recordAppealFindings',
    ANSWER: 'answerAppeal',
  },
  Complaint: {
    REQUEST_RESTORATION: 'requestComplaintRestoration',
    RESTORE_TERM: 'restoreComplaintTerm',
    REFUSE_LATE: 'refuseLateComplaint',
    CLASSIFY_OTHER_PROCEDURE: 'classifyComplaint',
    TAKE_UP: 'takeUpComplaint',
    ASSIGN: 'assignComplaint',
    SUSPEND_EXECUTION: 'suspendExecutionOnComplaint',
    DECIDE: 'decideComplaint',
    GO_TO_COURT: 'takeComplaintToCourt',
  },
} as const;
type Noun = keyof typeof MUTATIONS;
const LIFECYCLES = { Appeal: appealLifecycle, Complaint: complaintLifecycle } as Readonly<
  Record<Noun, Lifecycle<string, string>>
>;

/** Callers who take no step at all on the records of the Esil office. */
const STRANGERS: Readonly<Record<string, Viewer>> = {
  'the head of another region’s district': officer(ELSEWHERE, 'HEAD'),
  'an official of an agency': agencyOfficial('akimat-kz-71'),
  'another applicant': applicant('other'),
  'an analyst': analyst(),
  'the public': publicViewer,
};

/** What a row of a state needs beside it, so that the table takes it. */
const STATES: Readonly<Record<Noun, (state: string, isFinal: boolean) => string>> = {
  Appeal: (_, isFinal) =>
    `ground = 'VULNERABLE_OR_INDEFINITE', check_id = gen_random_uuid(), former_due_on = '2026-04-14', due_on = '2026-04-14',
     closed_on = ${isFinal ? `'2026-03-19'` : 'NULL'}`,
  Complaint: (state) =>
    `due_on = '2026-04-21', decision = '{}', court_route = '{}', closed_on = ${['ADMITTED', 'TERM_MISSED'].includes(state) ? 'NULL' : `'2026-03-19'`},
     regime = ${state === 'OTHER_PROCEDURE' ? `'CIVIL_PROCEDURE'` : 'NULL'}, regime_norm = ${state === 'OTHER_PROCEDURE' ? `'Art. 1'` : 'NULL'}`,
};

let complaints: TestComplaints;
const ids: Partial<Record<Noun, string>> = {};
beforeAll(async () => {
  complaints = await openComplaints();
  ids.Appeal = (await complaints.register()).id;
  const respondent = {
    officeId: officer('district-kz-71-esil').posts[0]?.officeId,
    officerId: officer('district-kz-71-esil').personId,
  };
  ids.Complaint = (await complaints.file({ respondent })).id;
});
afterAll(() => complaints.close());

const schema = buildSchema(
  `scalar _Any directive @link(url: String, import: [String]) repeatable on SCHEMA\n${readFileSync(join(packageRoot(), 'schema', 'appeals.graphql'), 'utf8')}`,
  { assumeValid: true, assumeValidSDL: true },
);

function argumentsOf(mutation: string): readonly GraphQLArgument[] {
  const field = schema.getMutationType()?.getFields()[mutation];
  if (!field) throw new Error(`there is no mutation ${mutation}`);
  return field.args;
}

/** The code of the refusal that a caller meets, null if there is none. */
async function codeOf(viewer: Viewer, mutation: string, id: string | undefined): Promise<string | null> {
  const known = { id, earlierAppealId: id, deciderId: id, handlerId: id, officeId: id, name: 'Text', language: 'ru' };
  const args = argumentsOf(mutation);
  const query = `mutation (${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) { ${mutation}(${args
    .map(({ name }) => `${name}: $${name}`)
    .join(', ')}) { id } }`;
  const { errors } = await complaints.execute(viewer, query, { ...objectOf(args, known) });
  return (errors?.[0]?.extensions?.['code'] as string | undefined) ?? null;
}

const REFUSED = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'];

describe.each(Object.keys(MUTATIONS) as Noun[])('every state × every action of a life cycle: %s', (noun) => {
  const lifecycle = LIFECYCLES[noun];
  const mutations: Readonly<Record<string, string>> = MUTATIONS[noun];
  const table = noun.toLowerCase();
  const snapshot = async (): Promise<readonly object[]> => {
    const text = `SELECT version, state, handler_ids FROM ${table} WHERE id = $1`;
    const { rows } = await complaints.db.pool.query<object>(text, [ids[noun]]);
    return rows;
  };

  it('has a mutation for each action that somebody takes by hand', () => {
    const byHand = lifecycle.transitions.filter(
      ({ from, actors }) => !from.includes(null) && !actors.every((actor) => 'machine' in actor),
    );
    expect([...new Set(byHand.map(({ action }) => action))].sort()).toEqual(Object.keys(mutations).sort());
  });

  it.each(Object.entries(lifecycle.states))(
    '[3.2] [10.1.a] in %s nobody but the actors of the table takes a step, and nothing changes',
    async (state, { isFinal }) => {
      const id = ids[noun];
      await complaints.db.pool.query(`UPDATE ${table} SET state = $2, ${STATES[noun](state, isFinal)} WHERE id = $1`, [
        id,
        state,
      ]);
      const before = await snapshot();
      for (const [action, mutation] of Object.entries(mutations)) {
        for (const [who, viewer] of Object.entries(STRANGERS)) {
          const code = await codeOf(viewer, mutation, id);
          expect({ who, action, code, isRefused: REFUSED.includes(code ?? '') }).toEqual({
            who,
            action,
            code,
            isRefused: true,
          });
        }
        const actors = lifecycle.transitions.filter((row) => row.action === action).flatMap((row) => row.actors);
        if (actors.some((actor) => 'power' in actor && actor.power === 'PREPARE_RECORDS')) continue;
        expect([action, await codeOf(employee, mutation, id)]).toEqual([action, 'FORBIDDEN']);
      }
      expect(await snapshot()).toEqual(before);
    },
  );
});
