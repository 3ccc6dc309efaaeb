import { basename } from 'node:path'
import { schemaSteps } from '../store/migrate.ts'
import { openOwner, schemaFolder } from '../store/open.ts'
import { type Restored, restoreBackup } from '../store/restore-backup.ts'
import type { BackupProgress } from '../store/write-backup.ts'
import { askAgain } from './ask-again.ts'
import { logEverywhere } from './back-up.ts'
import { completeLedger } from './complete-ledger.ts'
import { applyErasures } from './erase-child.ts'
import { openPlace, type PlaceSettings } from './place.ts'
import { terminalActor } from './terminal-actor.ts'

/** A backup that stands in its place again. */
export type PlaceRestored = Restored & {
  /** Children erased after the backup was made, and taken out again. */
  readonly erasedAgain: number
}

/**
 * Restores a backup into an empty data folder or another server. Nobody is asked for a permission: whoever does it has the
 * file, and with it every record. Afterwards it is logged, children erased since are erased again, and files that waited
 * to be loaded are loaded.
 *
 * @throws Refusal when the file is damaged, the place is not empty or in use, or the backup is of a later release
 */
export async function restore(
  settings: PlaceSettings,
  path: string,
  progress: BackupProgress = () => {},
): Promise<PlaceRestored> {
  const owner = await openOwner(settings)
  let restored: Restored
  try {
    restored = await restoreBackup(owner.client, schemaSteps(schemaFolder(settings.root)), path, progress)
  } finally {
    await owner.close()
  }
  const place = await openPlace(settings)
  try {
    const [first] = restored.header.authorities
    if (first === undefined) return { ...restored, erasedAgain: 0 }
    await logEverywhere(place, await terminalActor(place, first, undefined), 'backup.restore', basename(path))
    const erasedAgain = await applyErasures(place)
    await completeLedger(place)
    // Jobs are in no backup: what waited for one asks again.
    await askAgain(place, 0)
    return { ...restored, erasedAgain }
  } finally {
    await place.close()
  }
}
