import type { GraphiqlExample } from './graphiql-routes';

/** Queries that GraphiQL offers to begin with; a test executes each of them as everyone. */
export const EXAMPLE_QUERIES: readonly GraphiqlExample[] = [
  {
    name: 'Who am I',
    query: `# Who the graph takes you for, and which powers you hold. Sign in as someone else and run it again.
query WhoAmI {
  viewer {
    kind
    officer { name { text } posts { office { name { text } } } }
    powers { power legalBasis }
  }
}`,
  },
  {
    name: 'My desk',
    query: `# The appeals you may see, the nearest due day first, with the proof of each due day.
query MyDesk {
  appeals(first: 20, orderBy: { field: DUE_ON, direction: ASC }) {
    totalCount
    nodes {
      number state dueOn isOverdue allowedActions
      office { name { text } }
      terms { kind dueOn legalBasis explanation { day counted kind reason } }
      submissions(first: 5) { nodes { number state addressee { name { text } } } }
    }
  }
}`,
  },
  {
    name: 'What is addressed to us',
    query: `# For an official of a participating body: submissions to answer and council measures to implement.
query AddressedToUs {
  submissions(first: 20, orderBy: { field: DUE_ON, direction: ASC }) {
    nodes { number state dueOn isOverdue allowedActions office { name { text } } violations { text } }
  }
  councilMeasures(first: 20, orderBy: { field: DUE_ON, direction: ASC }) {
    nodes { text state dueOn isOverdue allowedActions decision { number } }
  }
}`,
  },
  {
    name: 'The execution of a council’s decisions',
    query: `# For a council's chair: from each decision to its measures, agencies, submission and appeal, over all four subgraphs.
query Execution {
  officeByCode(code: "region-kz-71") {
    council {
      name { text }
      decisions(first: 10) {
        nodes {
          number state progress { total implemented overdue }
          measures { text dueOn state responsible { name { text } } }
          session { agenda { title submission { number appeal { number office { name { text } } } } } }
        }
      }
    }
  }
}`,
  },
  {
    name: 'Everything about a region',
    query: `# For analysts: from a region's office down to appeals and checks, over every kind of record. Tick "Show calls and plan" to see its cost, too.
query Region($code: String = "region-kz-71") {
  officeByCode(code: $code) {
    name { text }
    head { name { text } }
    children {
      name { text }
      appeals(first: 5) {
        nodes {
          number state dueOn
          office { name { text } }
          submissions(first: 2) {
            nodes {
              number state
              addressee { name { text } }
              author { name { text } }
              agendaItems { title }
            }
          }
          checks(first: 2) { nodes { number state } }
        }
      }
    }
    council {
      name { text }
      sessions(first: 3) { nodes { heldOn agenda { submission { number } } } }
      decisions(first: 3) { nodes { number measures { text dueOn responsible { name { text } } } } }
    }
  }
  calendarChanges(first: 3) { nodes { state affectedAppealTerms(first: 5) { totalCount } } }
  delegations(first: 3) { nodes { power delegate { name { text } } } }
}`,
  },
  {
    name: 'Search the directory',
    query: `# Offices, agencies and officers by name in Kazakh, Russian or English; typing errors do no harm. No sign-in needed.
query Search($text: String!) {
  searchDirectory(text: $text, first: 5) {
    score
    entry {
      ... on Office { code name { kk ru en } }
      ... on Agency { code name { kk ru en } }
      ... on Officer { name { kk ru en } }
    }
  }
}`,
    variables: { text: 'есіл ауданы' },
  },
];
