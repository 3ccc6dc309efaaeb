import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** Why a query stands. */
export type ExplanationRow = {
  readonly period: string
  readonly rule: string
  /** Empty when it is for every child. */
  readonly person_id: string
  /** Stands for the values at fault; empty when it holds whatever they are. */
  readonly cells: string
  readonly says: string
  readonly written_name: string
  readonly written_at: Date
}

/** Whom and what an explanation is for. */
export type ExplainedWhat = { readonly personId: string; readonly cells: string }

const columns = 'period, rule, person_id, cells, says, written_name, written_at'
const inForce = statement<ExplanationRow>(
  `select ${columns} from work.explanation
   where la_code = $1 and return = $2 and period = $3 and ended_at is null`,
)
const earlier = statement<ExplanationRow>(
  `select distinct on (rule, person_id, cells) ${columns} from work.explanation
   where la_code = $1 and return = $2 and period < $3 and ended_at is null
   order by rule, person_id, cells, period desc`,
)
const end = statement(
  `update work.explanation e set ended_at = now()
   from unnest($5::text[], $6::text[]) as what (person_id, cells)
   where e.la_code = $1 and e.return = $2 and e.period = $3 and e.rule = $4 and e.ended_at is null
     and e.person_id = what.person_id and e.cells = what.cells`,
)
const add = statement(
  `insert into work.explanation (la_code, explanation_id, return, period, rule, person_id, cells, says, written_by, written_name, written_at)
   select $1, gen_random_uuid(), $2, $3, $4, what.person_id, what.cells, $7, $8, $9, now()
   from unnest($5::text[], $6::text[]) as what (person_id, cells)`,
)

/** The explanations of a period of a return, as far as the transaction may see them. */
export const explanationsOf = (db: Database, laCode: string, of: string, period: string) =>
  db.rows(inForce, [laCode, of, period])

/** Those of periods before, the newest of each rule, child and values. */
export const earlierExplanations = (db: Database, laCode: string, of: string, period: string) =>
  db.rows(earlier, [laCode, of, period])

/** Keeps an explanation of each of these, in place of the one there was of the same. For a loader. */
export async function keepExplanation(
  db: Database,
  laCode: string,
  query: { readonly return: string; readonly period: string; readonly rule: string },
  what: readonly ExplainedWhat[],
  says: string,
  by: { readonly account: string; readonly name: string },
): Promise<void> {
  const of = [laCode, query.return, query.period, query.rule]
  const each = [what.map(({ personId }) => personId), what.map(({ cells }) => cells)]
  await db.run(end, [...of, ...each])
  await db.run(add, [...of, ...each, says, by.account, by.name])
}
