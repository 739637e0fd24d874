import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context';
import { answerSize } from './limits/answer-size';

/**
 * Settles what stands in an answer's `extensions`: nothing of the gateway's own (it would tell which hidden values were left
 * out), and `kenes` with calls, cost and plan when the caller asked how the answer came about.
 */
export const explainPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        delete singleResult.extensions;
        const { explain, calls, plan } = contextValue;
        if (explain === 'NOTHING') return;
        const cost = contextValue.cost && { ...contextValue.cost, actual: answerSize(singleResult.data) };
        singleResult.extensions = { kenes: { calls, cost, ...(explain === 'PLAN' ? { plan } : {}) } };
      },
    };
  },
};
