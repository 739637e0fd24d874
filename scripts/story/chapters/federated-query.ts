import type { GraphClient } from '../graph-client';
import { ACTORS } from '../actors';
import type { Teller } from '../teller';
import type { ToldDecision } from './council';

/** One query from a council's decision down to the appeal behind it and its office: all four subgraphs. */
export const FROM_DECISION_TO_APPEAL = `query FromDecisionToAppeal($id: ID!) {
  councilDecision(id: $id) {
    number state progress { total implemented overdue }
    measures { text state dueOn responsible { name { text } } implementations { evidenceType reference } }
    session {
      number
      agenda {
        title
        submission {
          number state dueOn
          addressee { name { text } }
          appeal { number state dueOn office { name { text } parent { name { text } } } }
        }
      }
    }
  }
}`;

/** 9. The chair's one query over all four subgraphs, with what it took. */
export async function askAcrossSubgraphs(story: Teller, client: GraphClient, decision: ToldDecision): Promise<void> {
  story.chapter('9. One query from decision to appeal');
  const request = { query: FROM_DECISION_TO_APPEAL, variables: { id: decision.id } };
  await story.step<Readonly<Record<string, unknown>>>(
    ACTORS.chair,
    'asks for the decision, its measures, agencies, submission, appeal and office',
    request,
    (data) => JSON.stringify(data, null, 2),
  );
  const { extensions } = await client.ask(
    { login: ACTORS.chair.login, explain: '1' },
    request.query,
    request.variables,
  );
  const calls = extensions?.kenes?.calls ?? [];
  for (const { subgraph, statements, milliseconds } of calls) {
    story.aside(`${subgraph.padEnd(12)} ${counted(statements)}, ${milliseconds.toFixed(1)} ms`);
  }
  const statements = calls.reduce((sum, call) => sum + call.statements, 0);
  story.aside(`in all       ${counted(statements)} in ${calls.length} calls of subgraphs`);
}

function counted(statements: number): string {
  return `${statements} SQL statement${statements === 1 ? '' : 's'}`;
}
