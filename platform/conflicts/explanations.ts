import type { RuleId } from '../law/rule-id';

/** Types of records that stand in a conflict, by their names in the graph. */
export type ConflictParty =
  'Appeal' | 'Check' | 'Submission' | 'CouncilSession' | 'CouncilMeasure' | 'Office' | 'Agency';

/** One way in which a decision is overtaken. */
export interface ExplanationRow {
  /** The type of the record that has been overtaken; its subgraph keeps the conflict. */
  readonly record: ConflictParty;
  /** The type of the record that has overtaken it. */
  readonly other: ConflictParty;
  /** The rule that makes the two contradict each other. */
  readonly rule: RuleId;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** Everything by which a decision can be overtaken today: the enum of the graph and the table of the documentation are made of these rows. */
export const CONFLICT_EXPLANATIONS = {
  CHECK_ON_CLOSED_APPEAL: {
    record: 'Appeal',
    other: 'Check',
    rule: '24.4.d',
    kk: 'Тексеру қаралуы аяқталған жолданым бойынша тағайындалған.',
    ru: 'Проверка назначена по обращению, рассмотрение которого уже окончено.',
    en: 'A check was appointed on an appeal whose consideration had already ended.',
  },
  SECOND_CHECK_ON_APPEAL: {
    record: 'Appeal',
    other: 'Check',
    rule: '24.4.d',
    kk: 'Жолданымның мерзімі бұған дейін тағайындалған басқа тексеруге байланысты есептеледі.',
    ru: 'Срок обращения уже следует за другой, ранее назначенной проверкой.',
    en: 'The term of the appeal follows another check, which was appointed before.',
  },
  HANDLER_HEADS_NO_MORE: {
    record: 'Appeal',
    other: 'Office',
    rule: '27.1',
    kk: 'Ашық жолданымды қарап жатқан адам енді осы прокуратураның басшысы емес.',
    ru: 'Лицо, в производстве которого находится открытое обращение, больше не возглавляет эту прокуратуру.',
    en: 'The person who handles the open appeal heads this office no more.',
  },
  SUBMISSION_ON_TERMINATED_APPEAL: {
    record: 'Submission',
    other: 'Appeal',
    rule: '24.8',
    kk: 'Ұсыну негізге алған жолданымды қарау қайталанғандықтан тоқтатылды.',
    ru: 'Рассмотрение обращения, на котором основано представление, прекращено как повторного.',
    en: 'The consideration of the appeal on which the submission rests was terminated as repeated.',
  },
  SUBMISSION_ON_APPEAL_OUT_OF_SCOPE: {
    record: 'Submission',
    other: 'Appeal',
    rule: '24.1.b',
    kk: 'Ұсыну негізге алған жолданым прокуратура қарайтын негіздерге жатпайды деп танылды.',
    ru: 'Обращение, на котором основано представление, признано не подлежащим рассмотрению прокуратурой.',
    en: 'The appeal on which the submission rests was found to be out of scope.',
  },
  SUBMISSION_ON_APPEAL_OF_OTHER_PROCEDURE: {
    record: 'Submission',
    other: 'Appeal',
    rule: '24.9',
    kk: 'Ұсыну негізге алған жолданым басқа заңның тәртібімен қаралады.',
    ru: 'Обращение, на котором основано представление, рассматривается в порядке другого закона.',
    en: 'The appeal on which the submission rests follows the procedure of another law.',
  },
  SUBMISSION_ON_ANONYMOUS_APPEAL: {
    record: 'Submission',
    other: 'Appeal',
    rule: '24.6.a',
    kk: 'Ұсыну негізге алған жолданым анонимді болғандықтан қараусыз қалдырылды.',
    ru: 'Обращение, на котором основано представление, оставлено без рассмотрения как анонимное.',
    en: 'The appeal on which the submission rests was left without consideration as anonymous.',
  },
  SUBMISSION_ON_APPEAL_WITHOUT_FINDINGS: {
    record: 'Submission',
    other: 'Appeal',
    rule: '32.2.e',
    kk: 'Ұсыну негізге алған жолданымды қараудың нәтижелері енді жоқ.',
    ru: 'У обращения, на котором основано представление, больше нет результатов рассмотрения.',
    en: 'The appeal on which the submission rests has no findings any more.',
  },
  SUBMISSION_ON_HIDDEN_APPEAL: {
    record: 'Submission',
    other: 'Appeal',
    rule: '3.4',
    kk: 'Ұсыну негізге алған жолданым ұсыну енгізген прокуратураға енді қолжетімсіз.',
    ru: 'Обращение, на котором основано представление, больше не доступно прокуратуре, вносящей его.',
    en: 'The appeal on which the submission rests is hidden now from the office of the submission.',
  },
  SUBMISSION_ON_CANCELLED_CHECK: {
    record: 'Submission',
    other: 'Check',
    rule: '32.2.b',
    kk: 'Ұсыну негізге алған тексерудің күші жойылды.',
    ru: 'Проверка, на которой основано представление, отменена.',
    en: 'The check on which the submission rests was cancelled.',
  },
  CHECK_DRAFT_ON_CLOSED_APPEAL: {
    record: 'Check',
    other: 'Appeal',
    rule: '24.4.d',
    kk: 'Тексеру тағайындау дайындалып жатқан жолданымды қарау аяқталды.',
    ru: 'Рассмотрение обращения, по которому готовится проверка, окончено.',
    en: 'The consideration of the appeal on which a check is being prepared has ended.',
  },
  SESSION_ON_SECRET_SUBMISSION: {
    record: 'CouncilSession',
    other: 'Submission',
    rule: '28.1.d',
    kk: 'Кеңес отырысының күн тәртібіндегі ұсынудың құпиялылық санаты отырыстың санатынан жоғары болды.',
    ru: 'Категория секретности представления из повестки дня стала выше категории заседания совета.',
    en: 'A submission on the agenda was given a higher class of secrecy than the session of the council.',
  },
  SESSION_ON_FALLEN_SUBMISSION: {
    record: 'CouncilSession',
    other: 'Submission',
    rule: '28.1.b',
    kk: 'Кеңес отырысының күн тәртібіндегі ұсыну енді күшінде емес.',
    ru: 'Представление из повестки дня заседания совета больше не действует.',
    en: 'A submission on the agenda of the session of the council stands no longer.',
  },
  MEASURE_OF_UNFIT_BODY: {
    record: 'CouncilMeasure',
    other: 'Agency',
    rule: '28.1.b',
    kk: 'Іс-шараға жауапты орган енді мемлекеттік орган емес.',
    ru: 'Орган, ответственный за мероприятие, больше не является государственным.',
    en: 'The body responsible for the measure is no state body any more.',
  },
} as const satisfies Record<string, ExplanationRow>;

/** Why a decision is overtaken, as a code. */
export type ConflictExplanation = keyof typeof CONFLICT_EXPLANATIONS;

/** The table as Markdown, for the documentation. */
export function describeConflicts(): string {
  const rows: readonly [string, ExplanationRow][] = Object.entries(CONFLICT_EXPLANATIONS);
  return [
    '| explanation | kept on | overtaken by | rule | what has happened |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(([code, { record, other, rule, en }]) => `| \`${code}\` | ${record} | ${other} | ${rule} | ${en} |`),
  ].join('\n');
}
