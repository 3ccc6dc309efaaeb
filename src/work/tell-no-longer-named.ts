import { longDay } from '../core/day.ts'
import { roles } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import { accountsToTell } from '../store/left-out.ts'
import { type NoLongerNamed, noLongerNamed } from '../store/no-longer-named.ts'
import { addNotice } from '../store/restrictions.ts'
import type { NewLoad } from './load-before.ts'
import type { Place } from './place.ts'

/** Told of a record when who answers for it has no role here any more, or nobody with an account set the hold. */
const keepRecords = roles.filter(({ may }) => may.includes('manage-records')).map(({ id }) => id)

/**
 * Tells those who answer for a shut record, and those who set a hold, that a new file does not name the child any more.
 * Restrictions, seals and holds hang on the child's number: a child who was given another one stands open under it. The
 * program does not match children between numbers, so a person has to look.
 *
 * Of a file that takes the place of another of its period everybody missing is told of: what the file before said of
 * them is gone with it. So it is with allocations, where a child whose case was closed is told of once, on leaving. Next
 * year's census rightly leaves out children who were closed: of those missing from it only children are told of with
 * something still open, a spell of the journey or an allocation without an end. A child who was closed under the old
 * number and came back under a new one is not found so.
 *
 * In the transaction of the load, before it is settled.
 *
 * @returns the references of the children; no page shows them to whom they are shut
 */
export async function tellNoLongerNamed(
  db: Database,
  place: Place,
  laCode: string,
  { which, period, loadId, before }: NewLoad,
): Promise<readonly string[]> {
  const rows = await noLongerNamed(db, laCode, {
    before: before.load_id,
    now: loadId,
    closedToo: before.period === period,
    today: place.today(),
  })
  const records = rows.some(({ account_id }) => account_id === null)
    ? await accountsToTell(db, laCode, keepRecords)
    : []
  const file = `A file loaded on ${longDay(place.today())} (${which.name.toLowerCase()})`
  const told = new Set<string>()
  for (const row of rows) {
    for (const account of row.account_id === null ? records : [row.account_id]) {
      // Of a record that is restricted and held, whoever did both is told once.
      if (told.has(`${account} ${row.reference}`)) continue
      told.add(`${account} ${row.reference}`)
      const says = `${file} no longer names the child of reference ${row.reference}, ${inWords[row.kind]}`
      await addNotice(db, laCode, { account, kind: 'no-longer-named', reference: row.reference, says })
    }
  }
  return [...new Set(rows.map(({ reference }) => reference))]
}

const inWords: Readonly<Record<NoLongerNamed['kind'], string>> = {
  restricted:
    'whose record is restricted. Look whether the child now has another identifier; if so, restrict that record too.',
  sealed: 'whose record is sealed. Look whether the child now has another identifier; if so, seal that record too.',
  held: 'whose record is under a legal hold. Look whether the child now has another identifier; if so, hold that record too.',
}
