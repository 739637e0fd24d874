import { z } from 'zod';

const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
});

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
  extensions: z
    .object({
      kenes: z.object({
        calls: z.array(z.object({ subgraph: z.string(), statements: z.number(), milliseconds: z.number() })),
      }),
    })
    .optional(),
});

/** An HTTP answer of the gateway. */
export interface Answer extends z.infer<typeof answerSchema> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A GraphQL request, or its body as it is to be sent. */
export interface Question {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request by POST and reads its answer, which must be JSON. */
export async function ask(url: string, { query, variables, body, headers }: Question): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: body ?? JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...answerSchema.parse(JSON.parse(text)), status: response.status, headers: response.headers, text };
}

/** Status, code and details of the first error: what a program branches on. */
export function refusalOf({ status, errors }: Answer) {
  return { status, code: errors?.[0]?.extensions.code, details: errors?.[0]?.extensions.details };
}
