/** How sure a row of the reference data is. Medium rows are shown as such. */
export const DATA_CONFIDENCES = ['HIGH', 'MEDIUM'] as const;
export type DataConfidence = (typeof DATA_CONFIDENCES)[number];
