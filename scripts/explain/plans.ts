import { z } from 'zod';

/** A node of a plan, as PostgreSQL writes it in JSON. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Actual Rows'?: number | undefined;
  readonly 'Actual Loops'?: number | undefined;
  readonly 'Rows Removed by Filter'?: number | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number().optional(),
    'Actual Loops': z.number().optional(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const planSchema = z.object({ 'Query Text': z.string(), Plan: nodeSchema });

/** The plan of one statement as it ran. */
export interface SeenPlan {
  /** The repository function that sent it. */
  readonly statement: string;
  readonly milliseconds: number;
  /** The tables that were read in the order in which they lie, with the rows that were looked at until there were enough. */
  readonly scans: readonly { readonly table: string; readonly rows: number }[];
}

const NAMED = /^\s*\/\* (\S+) \*\//;
const ENTRY = /^duration: ([\d.]+) ms {2}plan:\n([\s\S]*)$/;

function scansOf(node: PlanNode): SeenPlan['scans'] {
  const {
    'Node Type': kind,
    'Relation Name': table,
    'Actual Rows': passed = 0,
    'Actual Loops': loops = 1,
    Plans = [],
  } = node;
  const rows = (passed + (node['Rows Removed by Filter'] ?? 0)) * loops;
  const own = kind.endsWith('Seq Scan') && table !== undefined ? [{ table, rows }] : [];
  return [...own, ...Plans.flatMap(scansOf)];
}

/** The plans in lines of the server's JSON log, of named statements alone: those are the platform's reads. */
export function plansIn(lines: readonly string[]): readonly SeenPlan[] {
  return lines.flatMap((line) => {
    const { message = '' } = JSON.parse(line) as { readonly message?: string };
    const entry = ENTRY.exec(message);
    if (!entry) return [];
    const { 'Query Text': text, Plan } = planSchema.parse(JSON.parse(entry[2] ?? ''));
    const statement = NAMED.exec(text)?.[1];
    return statement === undefined ? [] : [{ statement, milliseconds: Number(entry[1]), scans: scansOf(Plan) }];
  });
}
