import { join, resolve } from 'node:path'
import { openPlace, type Place, type PlaceSettings } from '../work/place.ts'
import { terminalActor } from '../work/terminal-actor.ts'
import { type Given, type Option, textOption } from './command.ts'

/** The options of every command that works on the children held here. */
export const placeOptions: Readonly<Record<'authority' | 'as', Option>> = {
  authority: { type: 'string', value: 'CODE', help: 'The authority, by its number; may be left out when one is held' },
  as: {
    type: 'string',
    value: 'NAME',
    help: 'Act as a local account, with its rights and no more: mary, or mary:director for one of its roles',
  },
}

type TerminalActor = Awaited<ReturnType<typeof terminalActor>>

/** Where the running copy is that the environment names. */
export function placeSettings(): PlaceSettings {
  const root = process.env.THROUGHLINE_ROOT ?? process.cwd()
  const data = resolve(process.env.THROUGHLINE_DATA ?? join(root, 'data'))
  return {
    ...{ root, data, databaseUrl: process.env.DATABASE_URL || undefined },
    programUrl: process.env.DATABASE_PROGRAM_URL || undefined,
  }
}

/**
 * Opens the running copy that the environment names, does something there, and closes it whatever happens.
 *
 * @param jobs  jobs it takes at a time; 0 where it neither takes nor asks for any, which starts sooner
 */
export async function inPlace<Result>(does: (place: Place) => Promise<Result>, jobs = 1): Promise<Result> {
  const place = await openPlace({ ...placeSettings(), jobs })
  try {
    return await does(place)
  } finally {
    await place.close()
  }
}

/**
 * The same for somebody: whom `--authority` and `--as` say.
 *
 * @param begins  the authority may be one that is not held yet
 */
export function withPlace<Result>(
  given: Given,
  does: (place: Place, actor: TerminalActor) => Promise<Result>,
  begins = false,
): Promise<Result> {
  return inPlace(async (place) =>
    does(place, await terminalActor(place, textOption(given, 'authority'), textOption(given, 'as'), begins)),
  )
}
