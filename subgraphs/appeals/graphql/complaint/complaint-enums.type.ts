import { actionEnum, graphqlEnum, stateEnum } from '../../../../platform/graphql/graphql-enum';
import { type ComplaintOutcome, type ComplaintTag, type ComplaintWarning } from '../../domain/complaint/complaint';
import { COMPLAINT_REGIMES } from '../../domain/complaint/regime';
import { complaintLifecycle } from '../../domain/complaint/complaint-lifecycle';
import type { ComplaintNoticeKind } from '../../domain/complaint/complaint-notices';
import type { ComplaintEffect } from '../../domain/complaint/effect';
import type { ContestedKind, ContestedRecordType } from '../../domain/complaint/contested';
import type { ComplaintOrder } from '../../persistence/complaint/complaint-list.repository';

export const ComplaintStateEnum = stateEnum(complaintLifecycle, 'ComplaintState');
export const ComplaintActionEnum = actionEnum(complaintLifecycle, 'ComplaintAction');

export const ContestedKindEnum = graphqlEnum<ContestedKind>('ContestedKind', 'What is complained about (25.1.b).', {
  DECISION: 'A decision (шешім).',
  ACT: 'An act (акт).',
  ACTION: 'An action (әрекет).',
  INACTION: 'Inaction (әрекетсіздік).',
});

export const ContestedRecordTypeEnum = graphqlEnum<ContestedRecordType>(
  'ContestedRecordType',
  'Records of the graph that can be what is contested, or in which it was done.',
  {
    Appeal: "A citizen's appeal (жолданым), its reply for one.",
    Check: 'A check of legality (тексеру), its resolution for one (19.1.3).',
    Submission: 'A submission (ұсыну).',
  },
);

export const ComplaintRegimeEnum = graphqlEnum(
  'ComplaintRegime',
  'Laws whose own procedure takes the place of Art. 25 §1 (25.3).',
  COMPLAINT_REGIMES,
);

export const ComplaintOutcomeEnum = graphqlEnum<ComplaintOutcome>(
  'ComplaintOutcome',
  'How a complaint is decided (25.2.b).',
  {
    SATISFIED: 'Satisfied (қанағаттандырылды).',
    PARTLY_SATISFIED: 'Satisfied in part (ішінара қанағаттандырылды).',
    REFUSED: 'Refused (қанағаттандырусыз қалдырылды).',
  },
);

export const ComplaintTagEnum = graphqlEnum<ComplaintTag>('ComplaintTag', 'What a complaint is marked with besides.', {
  DAMAGE_CLAIM: 'It claims damage, which is compensated by another way (27.2).',
});

export const ComplaintWarningEnum = graphqlEnum<ComplaintWarning>(
  'ComplaintWarning',
  'What deserves to be known of a complaint; none of it is a refusal.',
  {
    LATE: 'It was decided after its due day.',
    PRETRIAL_TERM_PASSED: 'It went to court after twenty working days without a decision (25.2.a).',
  },
);

export const ComplaintNoticeKindEnum = graphqlEnum<ComplaintNoticeKind>(
  'ComplaintNoticeKind',
  'What a complainant is told.',
  {
    TERM_MISSED: 'The complaint came after three months; the term may be restored (25.1.f).',
    NO_SUPERIOR: 'Nobody stands above the Prosecutor General; the court is open (25.1.d).',
    OTHER_PROCEDURE: 'The procedure of another law governs (25.3).',
    RESTORED: 'The missed term has been restored (25.1.f).',
    REFUSED_LATE: 'The term was not restored (25.1.f).',
    EXECUTION_SUSPENDED: 'What is contested is suspended until the decision (43.2.b).',
    DECIDED: 'The decision, with the way to court (25.2.b).',
    RESCHEDULED: 'The working calendar has changed, and the due day with it (24.3.b).',
    ACT_CANCELLED: 'A superior has cancelled the contested act (43.3.e).',
    ACT_REVOKED: 'A superior has revoked it (43.3.e).',
    ACT_SUSPENDED: 'A superior has suspended it (43.3.e).',
    ACT_RESUMED: 'A superior has let it run on (43.3.e).',
    ACT_AMENDED: 'A superior has amended it (43.3.e).',
  },
);

export const ComplaintOrderFieldEnum = graphqlEnum<ComplaintOrder['field']>(
  'ComplaintOrderField',
  'What complaints are ordered by.',
  {
    RECEIVED_ON: 'The day of receipt.',
    DUE_ON: 'The due day; a complaint without one stands as if it were due last.',
  },
);

export const ComplaintEffectEnum = graphqlEnum<ComplaintEffect>(
  'ComplaintEffect',
  'What a decision on a complaint does to the contested act (43.3).',
  {
    CANCEL_ACT: 'The act is unlawful or unfounded: its effect is removed from the start (күшін жою).',
    REVOKE_ACT: 'The act is taken back from the day of the decision on (кері қайтару).',
    AMEND_ACT: 'The superior amends the act, by `amendSubmission` with this complaint (өзгерту).',
  },
);
