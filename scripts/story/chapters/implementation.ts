import { agencyIdOf } from '../../../platform/directory/reference-directory';
import { ACTORS } from '../actors';
import type { Teller } from '../teller';
import { councilSteps } from './council-steps';

/** A measure of the council's decision, as its adoption has shown it. */
export interface Measure {
  readonly id: string;
  readonly state: string;
  readonly dueOn: string;
  readonly responsible: { readonly id: string };
}

/** Each body implements its measure; a measure is closed on evidence only, and the last one closes the decision. */
export async function implementDecision(
  story: Teller,
  decision: { readonly measures: readonly Measure[] },
  moveClock: (text: string) => Promise<void>,
): Promise<void> {
  const { request, step } = councilSteps(story);
  await moveClock('2026-04-20');
  const told = ({ state, decision: { state: whole } }: { state: string; decision: { state: string } }): string =>
    `measure ${state}, decision ${whole}`;
  const fields = 'state decision { state }';
  const bodies = [
    [ACTORS.police, agencyIdOf('police-kz-71'), 'MEASURE', 'Inspection report No. 17'],
    [ACTORS.akimat, agencyIdOf('akimat-kz-71'), 'DEPARTMENTAL_ACT', 'Resolution No. 204'],
  ] as const;
  for (const [actor, agencyId, evidenceType, reference] of bodies) {
    const id = decision.measures.find(({ responsible }) => responsible.id === agencyId)?.id;
    const close = request('closeCouncilMeasure', 'ChangeCouncilRecordInput', { id }, fields);
    await step(
      actor,
      'takes up its measure',
      request('takeUpCouncilMeasure', 'ChangeCouncilRecordInput', { id }, fields),
      told,
    );
    if (actor === ACTORS.police) await story.refusal(ACTORS.chair, 'tries to close it without evidence', close, '28.2');
    const evidence = { id, evidenceType, reference, text: 'Done as decided.', datedOn: '2026-04-17' };
    await step(
      actor,
      `reports the implementation: ${reference}`,
      request('reportMeasureImplementation', 'ReportMeasureImplementationInput', evidence, fields),
      told,
    );
    await step(ACTORS.chair, 'closes the measure', close, told);
  }
}
