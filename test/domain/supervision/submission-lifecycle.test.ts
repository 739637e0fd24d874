import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { POWERS } from '../../../platform/access/powers';
import { isRule } from '../../../platform/law/ledger';
import { mermaidDiagram } from '../../../platform/lifecycle/diagram';
import { submissionLifecycle } from '../../../subgraphs/supervision/domain/submission-lifecycle';
import type { SubmissionAction, SubmissionState } from '../../../subgraphs/supervision/domain/submission-states';

const { states, transitions } = submissionLifecycle;
const names = Object.keys(states) as SubmissionState[];

/** The states in which execution may stand still. */
const IN_EXECUTION: readonly SubmissionState[] = [
  'MADE',
  'DELIVERED',
  'SCHEDULED',
  'LEFT_WITHOUT_CONSIDERATION',
  'SATISFIED',
  'PARTLY_SATISFIED',
  'REJECTED',
];

/** Where each action leads from each state, and who may take it: the life cycle as a reader of Art. 36 would write it down. */
const EXPECTED: readonly [
  SubmissionAction,
  readonly (SubmissionState | null)[],
  readonly string[],
  readonly string[],
][] = [
  ['DRAFT', [null], ['DRAFT'], ['PREPARE_RECORDS']],
  ['AMEND_DRAFT', ['DRAFT'], ['SAME'], ['PREPARE_RECORDS']],
  ['MAKE', ['DRAFT'], ['MADE'], ['INTRODUCE_ACTS']],
  ['CONFIRM_DELIVERY', ['MADE'], ['DELIVERED'], ['ADDRESSEE', 'PREPARE_RECORDS']],
  ['SCHEDULE', ['DELIVERED'], ['SCHEDULED'], ['ADDRESSEE']],
  ['REGISTER_ATTENDANCE', ['SCHEDULED'], ['SAME'], ['INTRODUCE_ACTS']],
  ['LEAVE_WITHOUT_CONSIDERATION', ['DELIVERED', 'SCHEDULED'], ['LEFT_WITHOUT_CONSIDERATION'], ['CLOCK']],
  [
    'RECORD_CONSIDERATION',
    ['DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION'],
    ['SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'],
    ['ADDRESSEE'],
  ],
  ['REPORT', ['SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'], ['SAME'], ['ADDRESSEE']],
  ['RESCHEDULE', ['DELIVERED', 'SCHEDULED', 'SATISFIED', 'PARTLY_SATISFIED', 'REJECTED'], ['SAME'], ['SYSTEM']],
  ['SUSPEND_EXECUTION', IN_EXECUTION, ['SUSPENDED'], ['SYSTEM']],
  ['RESUME_EXECUTION', ['SUSPENDED'], IN_EXECUTION, ['SYSTEM']],
  ['CANCEL_ACT', [...IN_EXECUTION, 'SUSPENDED'], ['CANCELLED'], ['SYSTEM', 'INTRODUCE_ACTS']],
  ['REVOKE_ACT', [...IN_EXECUTION, 'SUSPENDED'], ['REVOKED'], ['SYSTEM', 'INTRODUCE_ACTS']],
  ['SUSPEND_ACT', IN_EXECUTION, ['SUSPENDED'], ['INTRODUCE_ACTS']],
  ['RESUME_ACT', ['SUSPENDED'], IN_EXECUTION, ['INTRODUCE_ACTS']],
  ['AMEND_ACT', ['MADE', 'DELIVERED', 'SCHEDULED', 'LEFT_WITHOUT_CONSIDERATION'], ['SAME', 'MADE'], ['INTRODUCE_ACTS']],
];

describe('the life cycle of a submission', () => {
  it('[24.3.b] [36.2.a] [36.2.d] [36.2.e] [36.2.g] has these steps and no others', () => {
    const steps = transitions.map(({ action, from, to, actors }) => [
      action,
      from,
      to,
      actors.map((actor) => ('power' in actor ? actor.power : 'party' in actor ? actor.party : actor.machine)),
    ]);
    expect(steps).toEqual(EXPECTED);
  });

  it('[36.2.i] has no step by which the author takes it back, and none that changes the term (36.2.c)', () => {
    // What a superior decides is no step of the author's (43.3.a, 43.3.f).
    const isOfAuthors = (actor: object) => !('machine' in actor) && !('isOfSuperiors' in actor);
    const ofPeople = transitions.filter(({ actors }) => actors.some(isOfAuthors));
    const actions: readonly string[] = ofPeople.map(({ action }) => action);
    expect(actions.filter((action) => /WITHDRAW|REVOKE|TERM|EXTEND/.test(action))).toEqual([]);
  });

  it('reaches every state, and leaves no final one', () => {
    const reached = new Set(transitions.flatMap(({ to }) => to));
    expect(names.filter((state) => !reached.has(state))).toEqual([]);
    expect(transitions.flatMap(({ from }) => from).filter((state) => state !== null && states[state].isFinal)).toEqual(
      [],
    );
  });

  it('[32.2.i] lets nobody but prosecutors make it, and employees only prepare it', () => {
    expect(POWERS.INTRODUCE_ACTS.holders).not.toContain('OTHER_EMPLOYEE');
    expect(POWERS.PREPARE_RECORDS.holders).toContain('OTHER_EMPLOYEE');
  });

  it('cites rules of the ledger only', () => {
    expect(transitions.flatMap(({ rules }) => rules).filter((rule) => !isRule(rule))).toEqual([]);
  });

  it("is drawn in the subgraph's README as the table has it", () => {
    const readme = readFileSync(join(__dirname, '../../../subgraphs/supervision/README.md'), 'utf8');
    const [, drawn] =
      /<!-- diagram:Submission -->\s*```mermaid\n([\s\S]*?)\n```\s*<!-- \/diagram -->/.exec(readme) ?? [];
    expect(drawn).toBe(mermaidDiagram(submissionLifecycle));
  });
});
