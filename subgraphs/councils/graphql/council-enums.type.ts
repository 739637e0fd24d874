import { actionEnum, graphqlEnum, stateEnum } from '../../../platform/graphql/graphql-enum';
import type { ChairBasis } from '../domain/chair';
import type { CouncilLevel } from '../domain/council-level';
import { councilLifecycle } from '../domain/council-lifecycle';
import { decisionLifecycle } from '../domain/decision-lifecycle';
import type { EvidenceType } from '../domain/measure';
import { measureLifecycle } from '../domain/measure-lifecycle';
import type { MemberRole } from '../domain/membership';
import type { RegulationAuthority } from '../domain/regulation';
import type { CoordinationAim } from '../domain/session';
import { sessionLifecycle } from '../domain/session-lifecycle';
import type { MeasureOrder } from '../persistence/measure-list.repository';

export const CouncilStateEnum = stateEnum(councilLifecycle, 'CoordinatingCouncilState');
export const CouncilActionEnum = actionEnum(councilLifecycle, 'CoordinatingCouncilAction');
export const SessionStateEnum = stateEnum(sessionLifecycle, 'CouncilSessionState');
export const SessionActionEnum = actionEnum(sessionLifecycle, 'CouncilSessionAction');
export const DecisionStateEnum = stateEnum(decisionLifecycle, 'CouncilDecisionState');
export const DecisionActionEnum = actionEnum(decisionLifecycle, 'CouncilDecisionAction');
export const MeasureStateEnum = stateEnum(measureLifecycle, 'CouncilMeasureState');
export const MeasureActionEnum = actionEnum(measureLifecycle, 'CouncilMeasureAction');

export const CouncilLevelEnum = graphqlEnum<CouncilLevel>(
  'CouncilLevel',
  'The places where a coordinating council exists (28.1.a).',
  {
    REPUBLICAN: "At the General Prosecutor's Office (Бас прокуратура).",
    MILITARY: "At the chief military prosecutor's office (бас әскери прокуратура).",
    TRANSPORT: "At the chief transport prosecutor's office (бас көлік прокуратурасы).",
    REGIONAL: 'At a regional or equated office (облыс прокуратурасы).',
  },
);

export const ChairBasisEnum = graphqlEnum<ChairBasis>('CouncilChairBasis', 'On what the chair of a council rests.', {
  EX_OFFICIO: 'The post: the Prosecutor General or the regional prosecutor chairs by virtue of office (9.9, 15.2.4).',
  REGULATION: 'The regulation of a military or transport council, under which the chair was set (28.1.c).',
  HEAD_BY_DEFAULT: 'The head of the chief military or chief transport office, as nobody else was set (28.1.c).',
});

export const RegulationAuthorityEnum = graphqlEnum<RegulationAuthority>(
  'CouncilRegulationAuthority',
  "Whose act approves a council's regulation.",
  {
    PROSECUTOR_GENERAL: 'The Prosecutor General (Бас Прокурор), for every council but that of the Republic (9.10).',
    PRESIDENT: 'The President, for the council of the Republic (28.3).',
  },
);

export const MemberRoleEnum = graphqlEnum<MemberRole>('CouncilMemberRole', 'How a body takes part in a council.', {
  PARTICIPANT: 'A participating state body (қатысушы мемлекеттік орган): votes and may be made responsible.',
  INVITEE: 'A guest without a vote; the law does not regulate invitees.',
});

export const CoordinationAimEnum = graphqlEnum<CoordinationAim>(
  'CoordinationAim',
  'The aims of coordination (үйлестіру) that an agenda item may carry (28.1.b).',
  {
    INTERACTION: 'Interaction of the bodies.',
    INFORMATION_EXCHANGE: 'Mutual exchange of information (өзара ақпарат алмасу).',
    CONSISTENT_ACTION: 'Consistency of action on common tasks.',
  },
);

export const EvidenceTypeEnum = graphqlEnum<EvidenceType>(
  'CouncilEvidenceType',
  "How a council's decision may be implemented (28.2).",
  {
    JOINT_ACT: 'A joint legal act (бірлескен құқықтық акт).',
    DEPARTMENTAL_ACT: 'A departmental legal act (ведомстволық құқықтық акт).',
    MEASURE: 'A measure (іс-шара).',
  },
);

export const MeasureOrderFieldEnum = graphqlEnum<MeasureOrder['field']>(
  'CouncilMeasureOrderField',
  'What measures are ordered by.',
  {
    DUE_ON: 'The day that the decision set.',
    CREATED_AT: 'The moment of their assignment.',
  },
);
