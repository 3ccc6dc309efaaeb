import { careTables } from './care.ts'
import { carePracticeTables } from './care-practice.ts'
import { Draws } from './draws.ts'
import { laitTable, type ToolMeasure } from './lait.ts'
import { laitDictionary } from './lait-dictionary.ts'
import { leaverTables } from './leavers.ts'
import { needTables } from './need.ts'
import { otherTables } from './others.ts'
import { outcomeTables } from './outcomes.ts'
import { spendingTables } from './spending.ts'
import { csv } from './table.ts'
import { workforceTables } from './workforce.ts'

/** A file of made-up statistics. */
export type MadeUpFile = { readonly name: string; readonly text: string }

/**
 * What publishers say of Merrowdale, its ten neighbours, their region and their nation, in the shapes in which they say it.
 * Nobody of it exists. What Merrowdale's own returns give is the same here, at the size and seed of the demonstration.
 *
 * @param measures  of the interactive tool, which are to have numbers
 */
export function madeUpPublishedFiles(seed: number, measures: readonly ToolMeasure[]): readonly MadeUpFile[] {
  const draws = new Draws(seed)
  const releases = [
    ...needTables(draws),
    ...careTables(draws),
    ...carePracticeTables(draws),
    ...leaverTables(draws),
    ...workforceTables(draws),
    ...outcomeTables(draws),
    ...spendingTables(draws),
    ...otherTables(draws),
  ]
  const tool = [laitDictionary(measures), laitTable(draws, measures, releases)]
  return [...releases, ...tool].map((table) => ({ name: `made-up-${table.dataset}.csv`, text: csv(table) }))
}
