import { setTimeout as wait } from 'node:timers/promises'
import { demonstrationAccounts, demonstrationPassword } from '../work/demonstration-accounts.ts'
import type { Place } from '../work/place.ts'
import { heldAuthorities } from '../work/visit.ts'

/** How long the made-up accounts may take, in milliseconds. */
const longestWait = 120_000

/**
 * Says the made-up accounts, while there are any.
 *
 * @param soon  they are being made: wait for them
 */
export async function tellAccounts(place: Place, soon: boolean): Promise<void> {
  if (soon) process.stdout.write('Making up an authority to try it with. Its accounts come in a moment.\n')
  const find = async () => demonstrationAccounts(place, await heldAuthorities(place))
  let accounts = await find()
  for (let waited = 0; soon && accounts.length === 0 && waited < longestWait; waited += 500) {
    await wait(500)
    accounts = await find()
  }
  if (accounts.length === 0) return
  const width = Math.max(...accounts.map(({ subject }) => subject.length))
  const lines = accounts.map(({ subject, name, sees }) => `  ${subject.padEnd(width)}  ${name}, ${sees.toLowerCase()}`)
  process.stdout.write(
    `Made-up children only. Sign in with the password ${demonstrationPassword} as\n${lines.join('\n')}\n`,
  )
}
