import { ACTORS } from './actors';
import type { GraphClient } from './graph-client';
import type { Teller } from './teller';
import { acceptAppeal, extendAppeal, fileAppeal, hideAppeal, recordFindings, type ToldAppeal } from './chapters/appeal';
import { conductCheck } from './chapters/check';
import { conveneCouncil, type ToldDecision } from './chapters/council';
import { askAcrossSubgraphs } from './chapters/federated-query';
import { answerAppeal } from './chapters/reply';
import { considerSubmission, makeSubmission, type ToldSubmission } from './chapters/submission';

/** What the story is told to: a platform behind a client, and the operator's hand on its legal clock. */
export interface Stage {
  readonly client: GraphClient;
  readonly story: Teller;
  readonly moveClock: (text: string) => Promise<void>;
  /** Whether the check of legality is told too, before all else. */
  readonly isLong?: boolean;
  /** Waits until the events on their way have arrived; needed for the long story. */
  readonly settled?: () => Promise<void>;
}

/** The records that the story leaves behind. */
export interface Told {
  readonly appeal: ToldAppeal;
  readonly submission: ToldSubmission;
  readonly decision: ToldDecision;
}

/** A check on an appeal of its own, from 2 March 2026 on. */
async function tellCheck({ client, story, moveClock, settled = async () => undefined }: Stage): Promise<void> {
  await moveClock('2026-03-02');
  const appeal = await fileAppeal(story, '2026-03-27');
  await acceptAppeal(story, appeal);
  await settled();
  const { data } = await client.ask<{ viewer: { personId: string } }>(
    ACTORS.lineProsecutor.login,
    '{ viewer { personId } }',
  );
  const inspectorId = data?.viewer.personId ?? '';
  await conductCheck(story, { appealId: appeal.id, inspectorId, moveClock, settled });
}

/** Tells the whole story, from a resident's appeal to the decision of a coordinating council. */
export async function tellStory(stage: Stage): Promise<Told> {
  const { client, story, moveClock, isLong = false } = stage;
  if (isLong) await tellCheck(stage);
  await moveClock('2026-03-19');
  const appeal = await fileAppeal(story);
  await acceptAppeal(story, appeal);
  await extendAppeal(story, appeal);
  await hideAppeal(story, appeal);
  await recordFindings(story, appeal);
  const submission = await makeSubmission(story, appeal);
  await considerSubmission(story, submission, moveClock);
  await answerAppeal(story, appeal);
  const decision = await conveneCouncil(story, submission, moveClock);
  await askAcrossSubgraphs(story, client, decision);
  return { appeal, submission, decision };
}
