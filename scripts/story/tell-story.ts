import type { GraphClient } from './graph-client';
import type { Teller } from './teller';
import { acceptAppeal, extendAppeal, fileAppeal, hideAppeal, recordFindings, type ToldAppeal } from './chapters/appeal';
import { conveneCouncil, type ToldDecision } from './chapters/council';
import { askAcrossSubgraphs } from './chapters/federated-query';
import { answerAppeal } from './chapters/reply';
import { considerSubmission, makeSubmission, type ToldSubmission } from './chapters/submission';

/** What the story is told to: a platform behind a client, and the operator's hand on its legal clock. */
export interface Stage {
  readonly client: GraphClient;
  readonly story: Teller;
  readonly moveClock: (text: string) => Promise<void>;
}

/** The records that the story leaves behind. */
export interface Told {
  readonly appeal: ToldAppeal;
  readonly submission: ToldSubmission;
  readonly decision: ToldDecision;
}

/** Tells the whole story, from a resident's appeal to the decision of a coordinating council. */
export async function tellStory({ client, story, moveClock }: Stage): Promise<Told> {
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
