import { type ExportedList, plainColumns } from '../../../platform/exports/exported-list';
import { paperExports } from './paper-exports';

const NAMES = { nameKk: 'name.kk', nameRu: 'name.ru', nameEn: 'name.en' } as const;

/** The lists of the directory and the papers of the office that may leave the graph as files. */
export const organisationExports = {
  ...paperExports,
  offices: {
    recordType: 'OfficeExport',
    field: 'offices',
    filter: 'OfficeFilterInput',
    order: 'DirectoryOrderInput',
    nodes: 'id code kind sphere state name { kk ru en } parent { id } region { code } district { code } head { id }',
    columns: {
      ...plainColumns('id', 'code', 'kind', 'sphere', 'state'),
      ...NAMES,
      parentId: 'parent.id',
      region: 'region.code',
      district: 'district.code',
      headId: 'head.id',
    },
  },
  'offices-on': {
    recordType: 'OfficeDayExport',
    field: 'officesOn',
    args: { day: 'LocalDate!', filter: 'OfficeDayFilterInput' },
    nodes:
      'id office { id code } kind sphere state name { kk ru en } parent { id } fromOn untilOn action act { issuedBy number adoptedOn }',
    columns: {
      id: 'id',
      officeId: 'office.id',
      code: 'office.code',
      ...plainColumns('kind', 'sphere', 'state'),
      ...NAMES,
      parentId: 'parent.id',
      ...plainColumns('fromOn', 'untilOn', 'action'),
      actIssuedBy: 'act.issuedBy',
      actNumber: 'act.number',
      actAdoptedOn: 'act.adoptedOn',
    },
  },
  agencies: {
    recordType: 'AgencyExport',
    field: 'agencies',
    filter: 'AgencyFilterInput',
    order: 'DirectoryOrderInput',
    nodes:
      'id code kind state name { kk ru en } parent { id } region { code } isProtestable ceasedOn answeringOffice { id }',
    columns: {
      ...plainColumns('id', 'code', 'kind', 'state'),
      ...NAMES,
      parentId: 'parent.id',
      region: 'region.code',
      ...plainColumns('isProtestable', 'ceasedOn'),
      answeringOfficeId: 'answeringOffice.id',
    },
  },
} as const satisfies Readonly<Record<string, ExportedList>>;
