import type { Lifecycle } from '../../../../platform/lifecycle/lifecycle';

export const CERTIFICATE_STATES = ['VALID', 'TO_BE_REPLACED', 'INVALID'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
type CertificateAction = 'ISSUE' | 'OUTDATE' | 'INVALIDATE';

/** [47.3.b] A service certificate as a life cycle. What ends it is what changes the person, in the same transaction. */
export const CERTIFICATE_LIFECYCLE: Lifecycle<CertificateState, CertificateAction> = {
  noun: 'ServiceCertificate',
  states: {
    VALID: { isFinal: false, meaning: 'It confirms the person, the rank, the post and the right to weapons.' },
    TO_BE_REPLACED: { isFinal: false, meaning: 'A fact that it states has changed; it verifies no more.' },
    INVALID: { isFinal: true, meaning: 'The holder is no prosecutor any more.' },
  },
  transitions: [
    {
      action: 'ISSUE',
      from: [null],
      to: ['VALID'],
      actors: [{ power: 'ISSUE_SERVICE_CERTIFICATES' }],
      guard: 'The holder is a prosecutor, the four facts are known, the issuer is the one that the law names',
      rules: ['47.2.a', '47.1.a', '47.2.b', '47.3.a'],
    },
    {
      action: 'OUTDATE',
      from: ['VALID'],
      to: ['TO_BE_REPLACED'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'The rank, the post or the name has changed, or another certificate was issued',
      rules: ['47.3.b'],
    },
    {
      action: 'INVALIDATE',
      from: ['VALID', 'TO_BE_REPLACED'],
      to: ['INVALID'],
      actors: [{ machine: 'SYSTEM' }],
      guard: 'Service or the status of a prosecutor has ended',
      rules: ['44.2.b', '47.3.b'],
    },
  ],
};
