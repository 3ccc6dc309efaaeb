import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUp } from '../codes/made-up.ts'
import { textMark } from '../core/text-mark.ts'
import { CheckedLookedAfter, everyRow } from '../returns/ssda903/checked-looked-after.ts'
import { readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import type { Ssda903Child } from '../returns/ssda903/shape.ts'
import { shownRecord, withAliasInRow } from '../returns/ssda903/shown-record.ts'
import { tableLine } from '../returns/ssda903/write.ts'
import { ownKey } from '../ssd/claim-draft.ts'
import { keptFile } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { KeptCheck, KeptFile } from './kept-checks.ts'
import { type Lists, listsState, openLists } from './lists.ts'
import { lookedAfterFiles } from './load-looked-after.ts'
import type { Place } from './place.ts'

const counted = [
  ['Children', 'Header'],
  ['Episodes', 'Episodes'],
  ['Reviews', 'Reviews'],
  ['Unaccompanied children', 'UASC'],
  ['Looked after all year', 'OC2'],
  ['Care leavers', 'OC3'],
  ['Times missing or away', 'Missing'],
  ['Decisions to place for adoption', 'PlacedAdoption'],
  ['Adopted', 'AD1'],
] as const

/** The lists as they were last opened: all checks of one running copy share them. */
const opened = new WeakMap<Place['store'], Map<string, { readonly state: string; readonly lists: Promise<Lists> }>>()

/** Checks a kept looked-after return, with last year's beside it when that is kept. */
export async function checkedLookedAfter(place: Place, laCode: string, file: KeptFile): Promise<KeptCheck> {
  const now = await setIn(place, laCode, file.hash, file.year)
  if (now === null) throw new Error('A kept file went while it was read')
  const last = file.beside === null ? null : await setIn(place, laCode, file.beside, file.year - 1)
  const { postcodes, providers } = await listsHere(place, laCode)
  const authority = localAuthority(laCode)?.ons ?? null
  const people: string[] = []
  const marks: number[] = []
  const given = { last: last?.set ?? null, authority, postcodes, providers }
  const returned = new CheckedLookedAfter(now.set, given, (child) => {
    people.push(ownKey('903', laCode, 'CHILD', child.CHILD)?.key ?? '')
    marks.push(markOf(child))
  })
  const { children } = now.set
  return {
    returned,
    children: children.length,
    ...{ people, marks, counted },
    rowOf: new Map(people.flatMap((person, row) => (person === '' ? [] : [[person, row] as const]))),
    summary: (compared) =>
      returned.summary(
        { bytes: now.bytes + (last?.bytes ?? 0), findings: [...now.set.findings, ...(last?.set.findings ?? [])] },
        compared,
      ),
    record: async (row, isFresh, alias) => shownRecord(returned, row, isFresh, alias),
    async eachIssue(listen) {
      returned.eachIssue(({ rule, child, cells }) =>
        listen({
          ...{ rule, child },
          cells: (alias) => (alias === null ? cells : cells.map(([row, field]) => [withAliasInRow(row, alias), field])),
        }),
      )
    },
  }
}

async function listsHere(place: Place, laCode: string): Promise<Lists> {
  const here = opened.get(place.store) ?? new Map<string, { readonly state: string; readonly lists: Promise<Lists> }>()
  opened.set(place.store, here)
  const state = await listsState(place.data)
  const kind = isMadeUp(laCode) ? 'made up' : 'real'
  const known = here.get(kind)
  if (known?.state === state) return known.lists
  const lists = openLists(place.data, { isMadeUp: isMadeUp(laCode) })
  here.set(kind, { state, lists })
  lists.catch(() => here.delete(kind))
  return lists
}

/** The set in a kept file; null when it is no longer kept. */
async function setIn(
  place: Place,
  laCode: string,
  hash: string,
  year: number,
): Promise<{ readonly set: Ssda903Set; readonly bytes: number } | null> {
  return transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => {
    const file = await keptFile(db, laCode, hash)
    if (file === null) return null
    const files = await lookedAfterFiles(file.bytes)
    const bytes = files.reduce((sum, each) => sum + each.bytes.length, 0)
    return { set: await readSet(files, year), bytes }
  })
}

/** Stands for all that this year's return says of a child. */
function markOf(child: Ssda903Child): number {
  const own = everyRow(child).filter(([table]) => !table.endsWith('_last'))
  return textMark(own.map(([table, row]) => `${table} ${tableLine(row)}`).join(''))
}
