import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../../platform/access/viewer';
import { copyAppeals } from '../../../support/copy-appeals';
import type { SeenRefusal } from '../../../support/responses';
import { esilId, openAppeals, prosecutor, REPLY, type TestAppeals } from '../open-appeals';

/** What the tests look at in a group after a step on it. */
export interface SeenChange {
  readonly group: { readonly id: string; readonly version: number };
  readonly changedCount: number;
  readonly refusals: readonly {
    readonly appealId: string;
    readonly appeal: { readonly id: string } | null;
    readonly code: string;
    readonly reason: string | null;
    readonly rule: string | null;
    readonly legalBasis: string | null;
    readonly message: string;
  }[];
  readonly next: string | null;
}

const CHANGE = `group { id version } changedCount refusals { appealId appeal { id } code reason rule legalBasis message } next`;

const INPUTS = {
  createAppealGroup: 'CreateAppealGroupInput',
  addAppealsToGroup: 'AppealGroupMembersInput',
  removeAppealsFromGroup: 'AppealGroupMembersInput',
  answerAppealGroup: 'AnswerAppealGroupInput',
} as const;
export type GroupMutation = keyof typeof INPUTS;

const queryOf = (mutation: GroupMutation): string =>
  `mutation ($input: ${INPUTS[mutation]}!) { change: ${mutation}(input: $input) { ${CHANGE} } }`;

const { reasoning, complaintRight, legalReferences } = REPLY;
/** The texts of a common reply that may be signed. */
export const IN_RUSSIAN = { language: 'ru', reasoning, complaintRight } as const;
export const IN_KAZAKH = { language: 'kk', reasoning: 'Жылу қалпына келтірілді.', complaintRight } as const;
export const COMMON_REPLY = { texts: [IN_RUSSIAN, IN_KAZAKH], legalReferences } as const;

/** The appeals subgraph with the words in which tests of groups speak. */
export interface TestGroups extends TestAppeals {
  change(mutation: GroupMutation, input: object, viewer?: Viewer): Promise<SeenChange>;
  refusedChange(mutation: GroupMutation, input: object, viewer?: Viewer): Promise<SeenRefusal>;
  /** A group of the Esil office with the appeals of some ids. */
  grouped(appealIds: readonly string[]): Promise<string>;
  /** The numbers of what is in a group, as a viewer sees it. */
  members(id: string, viewer?: Viewer): Promise<readonly string[] | null>;
  /** Copies of an appeal, so that a group can be large. */
  copies(id: string, count: number): Promise<readonly string[]>;
}

const MEMBERS = 'query ($id: ID!) { appealGroup(id: $id) { appeals(first: 1000) { totalCount nodes { id } } } }';

/** Opens the subgraph, on 19 March 2026. */
export async function openGroups(): Promise<TestGroups> {
  const appeals = await openAppeals();
  const change: TestGroups['change'] = async (mutation, input, viewer = prosecutor) =>
    (await appeals.ask<{ change: SeenChange }>(viewer, queryOf(mutation), { input })).change;
  return {
    ...appeals,
    change,
    refusedChange: (mutation, input, viewer = prosecutor) => appeals.refused(viewer, queryOf(mutation), { input }),
    grouped: async (appealIds) => {
      const input = { officeId: esilId, subject: 'Heating is off', appealIds };
      return (await change('createAppealGroup', input)).group.id;
    },
    members: async (id, viewer = prosecutor) => {
      interface Seen {
        readonly appealGroup: { readonly appeals: { totalCount: number; nodes: readonly { id: string }[] } } | null;
      }
      const { appealGroup } = await appeals.ask<Seen>(viewer, MEMBERS, { id });
      if (appealGroup === null) return null;
      const ids = appealGroup.appeals.nodes.map((each) => each.id);
      return appealGroup.appeals.totalCount === ids.length ? ids.sort() : null;
    },
    copies: async (id, count) => {
      const ids = Array.from({ length: count }, () => randomUUID());
      const copies = ids.map((copy) => ({ id: copy, number: `${id}/${copy}` }));
      await copyAppeals(appeals.db.pool, id, copies);
      return ids;
    },
  };
}
