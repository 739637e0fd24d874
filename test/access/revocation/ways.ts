import { agencyIdOf, officeIdOf } from '../../../platform/directory/reference-directory';
import { personIdOf } from '../../../subgraphs/organisation/demonstration/person-id';

/** Asks the platform as somebody, and takes no refusal. */
export type Ask = <Data>(login: string, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

/** A way in which somebody loses what they might do or see: who, how it is seen, and what is done. */
export interface Way {
  readonly what: string;
  readonly rule: string;
  readonly login: string;
  /** Whether the right is there. */
  readonly probe: (ask: Ask) => Promise<boolean>;
  readonly act: (ask: Ask) => Promise<unknown>;
  /** What gives the right first, where the person does not have it from the beginning. */
  readonly give?: (ask: Ask) => Promise<unknown>;
}

const DISTRICTS = ['esil', 'nura', 'almaty', 'baikonyr', 'saryarka'] as const;
const ACT = 'Order 7';
const DAYS = { fromOn: '2026-03-19', untilOn: '2026-04-20' };

const mutation = (name: string, selection = '{ id }', type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`) =>
  `mutation ($input: ${type}!) { answer: ${name}(input: $input) ${selection} }`;

/** Registers an appeal in each of the offices that the ways are about. */
export async function registerAppeals(ask: Ask): Promise<void> {
  for (const district of DISTRICTS)
    await ask(`employee-kz-71-${district}`, mutation('registerAppeal', '{ accessCode }'), {
      input: {
        officeId: officeIdOf(`district-kz-71-${district}`),
        channel: 'PAPER',
        applicant: { kind: 'PERSON', name: 'Applicant' },
        language: 'kk',
        subject: 'Subject',
        text: 'Text.',
      },
    });
}

/** Whether somebody sees the appeals of a district. */
const seesAppeals = (login: string, district: (typeof DISTRICTS)[number]) => async (ask: Ask) => {
  const query = 'query ($ids: [ID!]) { appeals(filter: { officeIds: $ids }) { totalCount } }';
  const ids = [officeIdOf(`district-kz-71-${district}`)];
  const { appeals } = await ask<{ appeals: { totalCount: number } }>(login, query, { ids });
  return appeals.totalCount > 0;
};

const personnel = (by: string, name: string, officer: string, more: object) => (ask: Ask) =>
  ask(by, mutation(name), { input: { officerId: personIdOf(officer), actReference: ACT, ...more } });

async function officialIdOf(ask: Ask): Promise<string> {
  const query = '{ agencyByCode(code: "akimat-kz-71") { officials { id role } } }';
  type Officials = { agencyByCode: { officials: { id: string; role: string }[] } };
  const { agencyByCode } = await ask<Officials>('prosecutor-general', query);
  return agencyByCode.officials.find(({ role }) => role === 'EXECUTOR')?.id ?? '';
}

const secret: { id?: string } = {};

/** Whether a prosecutor of Saryarka sees a submission classified above what everyone who serves is cleared for. */
async function seesSecret(ask: Ask): Promise<boolean> {
  const query = 'query ($id: ID!) { submission(id: $id) { id } }';
  const { submission } = await ask<{ submission: object | null }>('prosecutor-kz-71-saryarka', query, {
    id: secret.id,
  });
  return submission !== null;
}

const form: { id?: string } = {};
const formed = (name: string, more: () => object) => (ask: Ask) =>
  ask<{ answer: { id: string } }>('prosecutor-general', mutation(name), { input: { actReference: ACT, ...more() } });

const saryarka = officeIdOf('district-kz-71-saryarka');
const delegation: { id?: string } = {};

/** Every way. */
export const WAYS: readonly Way[] = [
  {
    what: 'a dismissal',
    rule: '44.2.b',
    login: 'prosecutor-kz-71-esil',
    probe: seesAppeals('prosecutor-kz-71-esil', 'esil'),
    act: personnel('head-kz-71-esil', 'dismissOfficer', 'prosecutor-kz-71-esil', {
      reason: 'Own wish',
      lastDayOn: '2026-03-18',
    }),
  },
  {
    what: 'the loss of citizenship',
    rule: '44.2.b',
    login: 'prosecutor-kz-71-nura',
    probe: seesAppeals('prosecutor-kz-71-nura', 'nura'),
    act: personnel('head-kz-71-nura', 'recordLossOfCitizenship', 'prosecutor-kz-71-nura', {}),
  },
  {
    what: 'the loss of the rank',
    rule: '44.2.b',
    login: 'prosecutor-kz-71-almaty',
    probe: seesAppeals('prosecutor-kz-71-almaty', 'almaty'),
    act: personnel('prosecutor-general', 'withdrawRank', 'prosecutor-kz-71-almaty', {}),
  },
  {
    what: 'a transfer to another office',
    rule: '44.1',
    login: 'prosecutor-kz-71-baikonyr',
    probe: seesAppeals('prosecutor-kz-71-baikonyr', 'baikonyr'),
    act: personnel('prosecutor-general', 'appointOfficer', 'prosecutor-kz-71-baikonyr', {
      officeId: officeIdOf('district-kz-71-saraishyk'),
      kind: 'PROSECUTOR',
    }),
  },
  {
    what: 'the revocation of a delegation',
    rule: '9.11.a',
    login: 'prosecutor-kz-75-medeu',
    probe: seesAppeals('prosecutor-kz-75-medeu', 'saryarka'),
    give: async (ask) => {
      const input = {
        power: 'EXTEND_APPEALS',
        delegateId: personIdOf('prosecutor-kz-75-medeu'),
        scopeOfficeId: saryarka,
        ...DAYS,
        actReference: ACT,
        actOn: '2026-03-19',
      };
      const granted = await ask<{ answer: { id: string } }>('prosecutor-general', mutation('grantDelegation'), {
        input,
      });
      delegation.id = granted.answer.id;
    },
    act: (ask) =>
      ask('prosecutor-general', mutation('revokeDelegation'), {
        input: { id: delegation.id, actReference: 'Order 8' },
      }),
  },
  {
    what: 'the end of an acting appointment',
    rule: '9.4',
    login: 'deputy-kz-71-saraishyk',
    probe: seesAppeals('deputy-kz-71-saraishyk', 'saryarka'),
    give: personnel('prosecutor-general', 'appointOfficer', 'deputy-kz-71-saraishyk', {
      officeId: saryarka,
      kind: 'DEPUTY_HEAD',
      isActing: true,
    }),
    act: personnel('prosecutor-general', 'endActingAppointment', 'deputy-kz-71-saraishyk', {
      officeId: saryarka,
      lastDayOn: '2026-03-18',
    }),
  },
  {
    what: 'the end of a further form of subordination',
    rule: '5.3',
    login: 'head-kz-75',
    probe: seesAppeals('head-kz-75', 'saryarka'),
    give: async (ask) => {
      const offices = { superiorOfficeId: officeIdOf('region-kz-75'), subordinateOfficeId: saryarka };
      const more = () => ({ ...offices, description: 'Joint work', actOn: '2026-03-18' });
      form.id = (await formed('addSubordinationForm', more)(ask)).answer.id;
    },
    act: formed('endSubordinationForm', () => ({ id: form.id, lastDayOn: '2026-03-18' })),
  },
  {
    what: 'the revocation of a clearance',
    rule: '34.3.c',
    login: 'prosecutor-kz-71-saryarka',
    probe: seesSecret,
    give: async (ask) => {
      const about = { officeId: saryarka, addresseeId: agencyIdOf('akimat-kz-71'), text: 'Text.' };
      const input = { ...about, classification: 'PROTECTED_SECRET' };
      const drafted = await ask<{ answer: { id: string } }>('head-kz-71-saryarka', mutation('draftSubmission'), {
        input,
      });
      secret.id = drafted.answer.id;
    },
    act: personnel('head-kz-71-saryarka', 'revokeOfficerClearance', 'prosecutor-kz-71-saryarka', {}),
  },
  {
    what: 'the revocation of an agency’s official',
    rule: '28.1.b',
    login: 'executor-akimat-kz-71',
    probe: async (ask) => {
      const { viewer } = await ask<{ viewer: { kind: string } }>('executor-akimat-kz-71', '{ viewer { kind } }');
      return viewer.kind === 'AGENCY_OFFICIAL';
    },
    act: async (ask) => {
      const input = { officialId: await officialIdOf(ask), reason: 'Left the body.' };
      return ask('prosecutor-general', mutation('revokeAgencyOfficial'), { input });
    },
  },
];
