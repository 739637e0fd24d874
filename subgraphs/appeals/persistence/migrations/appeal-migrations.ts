import type { Migration } from '../../../../platform/database/migrate';
import { AppealApplicantNumber1790000002720 } from './applicant-number.migration';
import { InterventionNotices1790000002841, ResumptionNotices1790000002843 } from './intervention-notices.migration';
import { AppealCheck1790000002101 } from './appeal-check.migration';
import { AppealClock1790000002200 } from './appeal-clock.migration';
import { AppealConflict1790000002301 } from './appeal-conflict.migration';
import { AppealExternalItems1790000002732 } from './external-items.migration';
import { AppealForwarding1790000002731 } from './forwarding.migration';
import { AppealGroup1790000002742 } from './appeal-group.migration';
import { AppealKnownOfficer1790000002840 } from './known-officer.migration';
import { AppealLegalReferences1790000002701 } from './legal-references.migration';
import { AppealListIndexes1790000002830 } from './list-indexes.migration';
import { AppealNoticeDelivery1790000002770 } from './notice-delivery.migration';
import { AppealParameterAct1790000002750 } from './parameter-act.migration';
import { AppealRepetition1790000002741 } from './repetition.migration';
import { AppealRepresentative1790000002743 } from './representative.migration';
import { AppealRescheduling1790000002501 } from './rescheduling.migration';
import { AppealSimilarity1790000002740 } from './similarity.migration';
import { AppealSimilarityProbes1790000002780 } from './similarity-probes.migration';
import { AppealSubjectCategory1790000002730 } from './subject-category.migration';
import { Appeals1790000002001 } from './appeals.migration';
import { ComplaintCode1790000002771 } from './complaint-code.migration';
import { ComplaintNoticeDelivery1790000002751 } from './complaint-notice-delivery.migration';
import { Complaints1790000002710 } from './complaints.migration';
import { AppealFullText1790000002842 } from './full-text.migration';
import { NoticeHandedOverBy1790000002810 } from './handed-over-by.migration';

/** The migrations of the subgraph's own tables, in their order. */
export const appealMigrations: readonly Migration[] = [
  Appeals1790000002001,
  AppealCheck1790000002101,
  AppealClock1790000002200,
  AppealConflict1790000002301,
  AppealRescheduling1790000002501,
  AppealLegalReferences1790000002701,
  Complaints1790000002710,
  AppealApplicantNumber1790000002720,
  AppealSubjectCategory1790000002730,
  AppealForwarding1790000002731,
  AppealExternalItems1790000002732,
  AppealSimilarity1790000002740,
  AppealRepetition1790000002741,
  AppealGroup1790000002742,
  AppealRepresentative1790000002743,
  AppealParameterAct1790000002750,
  ComplaintNoticeDelivery1790000002751,
  AppealNoticeDelivery1790000002770,
  ComplaintCode1790000002771,
  AppealSimilarityProbes1790000002780,
  NoticeHandedOverBy1790000002810,
  AppealListIndexes1790000002830,
  AppealKnownOfficer1790000002840,
  InterventionNotices1790000002841,
  AppealFullText1790000002842,
  ResumptionNotices1790000002843,
];
