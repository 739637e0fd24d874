import { alertsFile } from '../../../platform/exports/exported-alerts';
import { type ExportedList, plainColumns } from '../../../platform/exports/exported-list';

/** [10.1.11] The papers of the office that may leave the graph as files; their texts stay. */
export const paperExports = {
  delegations: {
    recordType: 'DelegationExport',
    field: 'delegations',
    filter: 'DelegationFilterInput',
    nodes:
      'id state power fromOn untilOn actReference actOn revokedOn revocationAct isInEffect delegate { id } delegator { id } scope { id }',
    columns: {
      ...plainColumns(
        'id',
        'state',
        'power',
        'fromOn',
        'untilOn',
        'actReference',
        'actOn',
        'revokedOn',
        'revocationAct',
      ),
      isInEffect: 'isInEffect',
      delegateId: 'delegate.id',
      delegatorId: 'delegator.id',
      scopeId: 'scope.id',
    },
  },
  'internal-acts': {
    recordType: 'InternalActExport',
    field: 'internalActs',
    args: { officeId: 'ID', kinds: '[InternalActKind!]' },
    nodes:
      'id number kind designation state title issuedOn repealedOn isPublished addresseeOfficeIds office { id } issuer { id }',
    columns: {
      ...plainColumns('id', 'number', 'kind', 'designation', 'state', 'title', 'issuedOn', 'repealedOn', 'isPublished'),
      addresseeOfficeIds: 'addresseeOfficeIds',
      officeId: 'office.id',
      issuerId: 'issuer.id',
    },
  },
  'internal-directives': {
    recordType: 'InternalDirectiveExport',
    field: 'internalDirectives',
    nodes: 'id number state issuedOn dueOn reportedOn addressee { id } senderOffice { id } sender { id }',
    columns: {
      ...plainColumns('id', 'number', 'state', 'issuedOn', 'dueOn', 'reportedOn'),
      addresseeId: 'addressee.id',
      senderOfficeId: 'senderOffice.id',
      senderId: 'sender.id',
    },
  },
  'service-certificates': {
    recordType: 'ServiceCertificateExport',
    field: 'serviceCertificates',
    filter: 'CertificateFilterInput',
    nodes: 'id number state issuedBy issuedOn hasWeaponRight outdatedFrom invalidFrom holder { id } rank { code }',
    columns: {
      ...plainColumns('id', 'number', 'state', 'issuedBy', 'issuedOn', 'hasWeaponRight', 'outdatedFrom', 'invalidFrom'),
      holderId: 'holder.id',
      rank: 'rank.code',
    },
  },
  'influence-reports': {
    recordType: 'InfluenceReportExport',
    field: 'influenceReports',
    args: { isUnread: 'Boolean' },
    nodes: 'id number occurredOn filedOn author { id }',
    columns: { ...plainColumns('id', 'number', 'occurredOn', 'filedOn'), authorId: 'author.id' },
  },
  'president-reports': {
    recordType: 'PresidentReportExport',
    field: 'presidentReports',
    nodes: 'id state fromOn untilOn submittedOn',
    columns: plainColumns('id', 'state', 'fromOn', 'untilOn', 'submittedOn'),
  },
  'work-plans': {
    recordType: 'WorkPlanExport',
    field: 'workPlans',
    args: { scope: 'WorkPlanScope' },
    nodes: 'id kind scope title fromOn untilOn office { id }',
    columns: { ...plainColumns('id', 'kind', 'scope', 'title', 'fromOn', 'untilOn'), officeId: 'office.id' },
  },
  'data-policies': {
    recordType: 'DataPolicyExport',
    field: 'dataPolicies',
    args: { dataset: 'String' },
    nodes: 'id dataset roles retentionYears effectiveFrom actNumber actOn setOn',
    columns: plainColumns('id', 'dataset', 'roles', 'retentionYears', 'effectiveFrom', 'actNumber', 'actOn', 'setOn'),
  },
  'calendar-changes': {
    recordType: 'CalendarChangeExport',
    field: 'calendarChanges',
    nodes: 'id state decree { title number on } calendarVersion confirmedOn',
    columns: {
      ...plainColumns('id', 'state'),
      decreeTitle: 'decree.title',
      decreeNumber: 'decree.number',
      decreeOn: 'decree.on',
      ...plainColumns('calendarVersion', 'confirmedOn'),
    },
  },
  'organisation-alerts': alertsFile(
    { recordType: 'OrganisationAlertExport', field: 'organisationAlerts', filter: 'OrganisationAlertFilter' },
    [],
  ),
} as const satisfies Readonly<Record<string, ExportedList>>;
