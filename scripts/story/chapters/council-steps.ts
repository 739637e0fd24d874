import type { Actor, Teller } from '../teller';

type Answer = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Makes the steps of a council: a mutation by name that takes one input and answers with some fields, told in one line. */
export function councilSteps(story: Teller) {
  const request = (field: string, inputType: string, input: Readonly<Record<string, unknown>>, fields: string) => ({
    query: `mutation ($input: ${inputType}!) { ${field}(input: $input) { ${fields} } }`,
    variables: { input },
  });
  const step = async <Seen>(
    actor: Actor,
    deed: string,
    asked: ReturnType<typeof request>,
    tell: (seen: Seen) => string,
  ): Promise<Seen> => {
    const seenIn = (answer: Answer): Seen => Object.values(answer)[0] as Seen;
    return seenIn(await story.step<Answer>(actor, deed, asked, (answer) => tell(seenIn(answer))));
  };
  return { request, step };
}
