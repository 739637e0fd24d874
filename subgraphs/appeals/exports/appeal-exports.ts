import type { ExportedList } from '../../../platform/exports/exported-list';

const APPEALS = `query ($filter: AppealFilter, $orderBy: AppealOrder, $first: Int!, $after: String) {
  list: appeals(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      id number state office { id } handler { id } channel applicant { kind name } language subject
      subjectCategory { code } receivedOn dueOn closedOn isOverdue priority ground topic regime redirectedTo { name } warnings
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** [10.1.11] The lists of appeals that may leave the graph as files. Of an applicant they hold kind and name, as the list shows them to this viewer. */
export const appealExports = {
  appeals: {
    recordType: 'AppealExport',
    query: APPEALS,
    columns: {
      id: 'id',
      number: 'number',
      state: 'state',
      officeId: 'office.id',
      handlerId: 'handler.id',
      channel: 'channel',
      applicantKind: 'applicant.kind',
      applicantName: 'applicant.name',
      language: 'language',
      subject: 'subject',
      subjectCategory: 'subjectCategory.code',
      receivedOn: 'receivedOn',
      dueOn: 'dueOn',
      closedOn: 'closedOn',
      isOverdue: 'isOverdue',
      priority: 'priority',
      ground: 'ground',
      topic: 'topic',
      regime: 'regime',
      redirectedTo: 'redirectedTo.name',
      warnings: 'warnings',
    },
  },
} as const satisfies Readonly<Record<string, ExportedList>>;
