/** What is asked of a platform full of records, by whom: the main questions of desks, heads, searches and statistics. */
export interface ExplainedQuestion {
  readonly name: string;
  readonly login: string;
  readonly query: string;
  /** Ids that earlier questions have found, under the names of the variables. */
  readonly needs?: readonly string[];
  /** Where in the answer an id lies that later questions need. */
  readonly finds?: Readonly<Record<string, readonly (string | number)[]>>;
}

const DESK = `totalCount nodes { id number state dueOn office { name { text } } handler { name { text } } terms { kind dueOn }
  checks(first: 2) { nodes { number state } } submissions(first: 2) { nodes { number state } } }`;
const APPEAL = ['appeals', 'nodes', 0, 'id'];
const HEAD = 'head-kz-71';
const GENERAL = 'prosecutor-general';

/** The questions, in the order in which they are asked. */
export const QUESTIONS: readonly ExplainedQuestion[] = [
  {
    name: 'desk of a district, nearest due day first',
    login: 'head-kz-71-esil',
    query: `{ appeals(first: 50, orderBy: { field: DUE_ON, direction: ASC }) { ${DESK} } }`,
    finds: { ofDistrict: APPEAL },
  },
  {
    name: 'desk of a region',
    login: HEAD,
    query: `{ appeals(first: 50, orderBy: { field: DUE_ON, direction: ASC }) { ${DESK} } }`,
    finds: { appeal: APPEAL },
  },
  {
    name: 'desk of the whole country',
    login: GENERAL,
    query: `{ appeals(first: 50, orderBy: { field: DUE_ON, direction: ASC }) { ${DESK} } }`,
  },
  {
    name: 'overdue in a region',
    login: HEAD,
    query: `{ appeals(first: 50, filter: { isOverdue: true }) { nodes { id } } }`,
  },
  {
    name: 'words in a subject, a district',
    login: 'head-kz-71-esil',
    query: `{ appeals(first: 20, filter: { text: "пенси" }) { nodes { id subject } } }`,
  },
  {
    name: 'words in a subject, the whole country',
    login: GENERAL,
    query: `{ appeals(first: 20, filter: { text: "пенси" }) { nodes { id subject } } }`,
  },
  {
    name: 'words of texts in the country',
    login: GENERAL,
    query: `{ appeals(first: 20, filter: { words: "пенсия отказ" }) { nodes { id subject } } }`,
  },
  {
    name: 'words of texts in a region, a frequent one',
    login: 'head-kz-71',
    query: `{ appeals(first: 20, filter: { words: "пособие" }) { nodes { id subject } } }`,
  },
  {
    name: 'words of texts in a region, one that no text has',
    login: 'head-kz-71',
    query: `{ appeals(first: 20, filter: { words: "кенгуру" }) { nodes { id subject } } }`,
  },
  {
    name: 'an appeal with its texts, notices and reply',
    login: HEAD,
    query: `query ($appeal: ID!) { appeal(id: $appeal) { text notices { kind sentOn } reply { reasoning } extensions { dueOn } } }`,
    needs: ['appeal'],
  },
  {
    name: 'what an appeal may repeat',
    login: 'head-kz-71-esil',
    query: `query ($ofDistrict: ID!) { appeal(id: $ofDistrict) { similarAppeals(first: 10) { score appeal { id } } } }`,
    needs: ['ofDistrict'],
  },
  {
    name: 'statistics of a region by office and month',
    login: HEAD,
    query: `{ appealStatistics(by: [OFFICE, PERIOD]) { groups { count answered shareInTime workingDays { median } } } }`,
  },
  {
    name: 'statistics of the whole country by region',
    login: GENERAL,
    query: `{ appealStatistics(by: [REGION]) { groups { count answered shareInTime workingDays { median } } } }`,
  },
  {
    name: 'submissions of a region',
    login: HEAD,
    query: `{ submissions(first: 50, orderBy: { field: DUE_ON, direction: ASC }) { totalCount nodes { id number addressee { name { text } } } } }`,
  },
  {
    name: 'checks of a region',
    login: HEAD,
    query: `{ checks(first: 50, orderBy: { field: DUE_ON, direction: ASC }) { totalCount nodes { id number } } }`,
  },
  {
    name: 'what was done with an appeal',
    login: HEAD,
    query: `query ($appeal: ID!) { appealsAuditTrail(filter: { recordId: $appeal }) { nodes { action legalOn } } }`,
    needs: ['appeal'],
  },
  {
    name: 'alerts of a region',
    login: HEAD,
    query: `{ appealAlerts(first: 50) { totalCount nodes { kind dueOn appeal { number } } } }`,
  },
];
