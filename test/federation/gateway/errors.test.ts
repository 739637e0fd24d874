import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from './support/ask';
import { startGateway, type TestGateway } from './support/start-gateway';

describe('errors of subgraphs on their way to the caller', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('[24.1.a] passes a refusal with reason, rule and article, and nothing else', async () => {
    const { status, data, errors } = await ask(gateway.url, { query: '{ refusal viewer }' });
    expect([status, data]).toEqual([200, { refusal: null, viewer: 'public' }]);
    expect(errors).toEqual([
      {
        message: expect.any(String),
        path: ['refusal'],
        extensions: {
          code: 'PRECONDITION_FAILED',
          reason: 'GROUND_REQUIRED',
          rule: '24.1.a',
          legalBasis: expect.stringContaining('24'),
          details: { fields: ['ground'] },
        },
      },
    ]);
  });

  it.each(['fault', 'foreignError'])(
    'masks a fault (%s) and gives the id under which the log has it',
    async (field) => {
      const { errors, headers, text } = await ask(gateway.url, { query: `{ ${field} }` });
      const traceId = headers.get('kenes-trace-id');
      expect(errors).toEqual([
        { message: expect.stringContaining(String(traceId)), path: [field], extensions: { code: 'INTERNAL', traceId } },
      ]);
      expect(text).not.toMatch(/database|secret|applicant|select|stack|serviceName|appeals/i);
      expect(gateway.log()).toContainEqual(expect.objectContaining({ level: 'error', traceId, subgraph: 'appeals' }));
    },
  );

  it('continues the trace of the caller', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const { headers } = await ask(gateway.url, { query: '{ viewer }', headers: { traceparent } });
    expect(headers.get('kenes-trace-id')).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it('keeps credentials and variables out of the log', async () => {
    await ask(gateway.url, {
      query: 'query Find($id: ID!) { office(id: $id) { id } fault }',
      variables: { id: 'a person by name' },
      headers: { authorization: 'Bearer good' },
    });
    expect(JSON.stringify(gateway.log())).not.toMatch(/Bearer|a person by name/);
  });
});
