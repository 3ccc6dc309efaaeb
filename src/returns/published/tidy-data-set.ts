import type { DataSet } from './datasets/data-set.ts'
import { dataSets } from './datasets/data-sets.ts'
import type { TextTable } from './published-file.ts'

/**
 * Which table it is, by its columns, and where several have the same, by its categories. One that lacks a few of its
 * columns is told all the same, so that it can be said what is wrong with it.
 *
 * @returns null when it is none of them
 */
export function tidyDataSet(table: TextTable): DataSet | null {
  const likely = mostLike(dataSets, (set) => likeness(table, set), 0.5)
  const [first] = likely
  if (first?.toldBy === undefined || !table.headings.includes(first.toldBy.column)) return first ?? null
  return mostLike(likely, (set) => membersFound(table, set), 1)[0] ?? null
}

/** Those that score highest, when that is enough. */
function mostLike(sets: readonly DataSet[], score: (set: DataSet) => number, enough: number): readonly DataSet[] {
  const scores = sets.map(score)
  const most = Math.max(...scores)
  return most < enough ? [] : sets.filter((_, at) => scores[at] === most)
}

/** How many of its own columns are there, of 1; 0 when more than one and more than four in ten are not, or no number is. */
function likeness({ headings }: TextTable, { categories, numbers }: DataSet): number {
  const own = [...categories, ...numbers]
  const found = own.filter((column) => headings.includes(column)).length
  const isFar = own.length - found > 1 && found / own.length < 0.6
  return isFar || !numbers.some((column) => headings.includes(column)) ? 0 : found / own.length
}

function membersFound({ headings, rows }: TextTable, { toldBy }: DataSet): number {
  if (toldBy === undefined) return 0
  const place = headings.indexOf(toldBy.column)
  const members = new Set(rows.map((cells) => cells[place]?.trim() ?? ''))
  return toldBy.members.filter((member) => members.has(member)).length
}
