/** [32.1.1] The kinds of acts that make up the supervision category. A category follows from the kind and is never given. */
export const SUPERVISION_ACT_KINDS = ['PROTEST', 'SANCTION', 'INSTRUCTION', 'SUBMISSION', 'RESOLUTION'] as const;

/** [32.1.2] The kinds of acts that make up the response category. */
export const RESPONSE_ACT_KINDS = ['PETITION', 'CLAIM', 'PUBLIC_ADDRESS', 'EXPLANATION'] as const;

export type ActKind = (typeof SUPERVISION_ACT_KINDS)[number] | (typeof RESPONSE_ACT_KINDS)[number];
export type ActCategory = 'SUPERVISION' | 'RESPONSE';

/** [32.1.1, 32.1.2] The category of an act, from its kind. */
export function categoryOf(kind: ActKind): ActCategory {
  return (SUPERVISION_ACT_KINDS as readonly ActKind[]).includes(kind) ? 'SUPERVISION' : 'RESPONSE';
}
