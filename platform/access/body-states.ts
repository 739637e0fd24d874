/** What may have become of an office. */
export const OFFICE_STATES = ['ACTIVE', 'LIQUIDATED'] as const;
export type OfficeState = (typeof OFFICE_STATES)[number];

/** What may have become of an agency. */
export const AGENCY_STATES = ['ACTIVE', 'CEASED'] as const;
export type AgencyState = (typeof AGENCY_STATES)[number];
