/** Why an appeal is shown beside another one. */
export type SimilarityReason = 'SAME_APPLICANT' | 'SAME_NAME' | 'SIMILAR_TEXT' | 'SAME_ADDRESSEE';

/** What was measured between an appeal and another one. */
export interface Measured {
  /** The same number or the same account. */
  readonly isSameApplicant: boolean;
  /** The same name, where not both have a number. */
  readonly isSameName: boolean;
  readonly isSameOffice: boolean;
  /** How much of subject and text is alike, 0 to 1. */
  readonly textLikeness: number;
}

/** How alike two appeals are, 0 to 1, and why. */
export interface Similarity {
  readonly score: number;
  readonly reasons: readonly SimilarityReason[];
}

/** An appeal to be held beside another one. */
export interface SimilarAppeal extends Similarity {
  readonly id: string;
}

/** From here on texts are called similar. */
export const LEAST_LIKENESS = 0.5;

const WEIGHTS = { text: 0.6, applicant: 0.35, name: 0.25, office: 0.05 } as const;

const HUNDREDTHS = 100;

/** [24.8] How alike two appeals are; null where neither author nor text is alike, since the same office alone means nothing. */
export function similarityOf(measured: Measured): Similarity | null {
  const { isSameApplicant, isSameName, isSameOffice, textLikeness } = measured;
  const isAlike = textLikeness >= LEAST_LIKENESS;
  if (!isSameApplicant && !isSameName && !isAlike) return null;
  const byAuthor = isSameApplicant ? WEIGHTS.applicant : isSameName ? WEIGHTS.name : 0;
  const score = WEIGHTS.text * textLikeness + byAuthor + (isSameOffice ? WEIGHTS.office : 0);
  const holds = { SAME_APPLICANT: isSameApplicant, SAME_NAME: isSameName && !isSameApplicant, SIMILAR_TEXT: isAlike };
  const reasons = Object.entries({ ...holds, SAME_ADDRESSEE: isSameOffice }).filter(([, each]) => each);
  return {
    score: Math.round(Math.min(score, 1) * HUNDREDTHS) / HUNDREDTHS,
    reasons: reasons.map(([reason]) => reason as SimilarityReason),
  };
}
