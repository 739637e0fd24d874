import { z } from 'zod';

/** A node of a plan, as PostgreSQL writes it in JSON. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string | undefined;
  readonly 'Actual Rows'?: number | undefined;
  readonly Plans?: readonly PlanNode[] | undefined;
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Actual Rows': z.number().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const planSchema = z.object({ 'Query Text': z.string(), Plan: nodeSchema });

/** The plan of one statement as it ran. */
export interface SeenPlan {
  /** The repository function that sent it. */
  readonly statement: string;
  readonly milliseconds: number;
  /** The tables that were read from end to end, with the rows that came of it. */
  readonly scans: readonly { readonly table: string; readonly rows: number }[];
}

const NAMED = /^\s*\/\* (\S+) \*\//;
const ENTRY = /^duration: ([\d.]+) ms {2}plan:\n([\s\S]*)$/;

function scansOf(node: PlanNode): SeenPlan['scans'] {
  const { 'Node Type': kind, 'Relation Name': table, 'Actual Rows': rows = 0, Plans = [] } = node;
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
