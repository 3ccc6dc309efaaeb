import { Refusal } from '../core/refusal.ts'
import { blanked, type Going } from '../formats/blanked.ts'
import { encodingOf } from '../formats/xml/encoding.ts'
import { rowsAt } from '../returns/allocations/rows-at.ts'
import { childrenAt } from '../returns/cin-census/children-at.ts'
import type { Database } from '../store/database.ts'
import { dropKeptFile, keptFile, rewriteFile } from '../store/files.ts'
import { withoutChildren } from './cut-looked-after.ts'

type IsWanted = (personId: string) => boolean

/** Where a return of each kind names children. */
const finders: Readonly<
  Record<string, (file: AsyncIterable<Uint8Array>, laCode: string, is: IsWanted) => Promise<Going>>
> = {
  'cin-census': async (file, laCode, is) => ({ by: 'bytes', stretches: await childrenAt(file, laCode, is) }),
  allocations: async (file, _, is) => ({ by: 'lines', stretches: await rowsAt(file, is) }),
}

/** What became of a kept file: it names nobody of them, it was rewritten without them, or it had to go whole. */
export type Cut = 'not named' | 'rewritten' | 'dropped'

/**
 * Takes children out of a kept file. A census loses their elements and an allocations file their rows, to the byte; the
 * tables of a looked-after return are packed again without them. A file that cannot be read, or still names one of them
 * after that, is dropped whole.
 */
export async function cutFile(
  db: Database,
  laCode: string,
  file: { readonly file_hash: string; readonly return: string | null },
  isWanted: IsWanted,
): Promise<Cut> {
  const { file_hash: hash } = file
  if (file.return === 'ssda903') return cutSet(db, laCode, hash, isWanted)
  const find = finders[file.return ?? '']
  const going =
    find === undefined
      ? null
      : ((await readable(async () => find(await bytesOf(db, laCode, hash), laCode, isWanted)))?.result ?? null)
  if (going !== null && going.stretches.length === 0) return 'not named'
  if (find !== undefined && going !== null) {
    const start = await startOf(db, laCode, hash)
    const encoded = encodingOf(start)
    const marked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
    await rewriteFile(db, laCode, hash, blanked(await bytesOf(db, laCode, hash), going, encoded, marked))
    const left = await readable(async () => find(await bytesOf(db, laCode, hash), laCode, isWanted))
    if (left?.result.stretches.length === 0) return 'rewritten'
  }
  await dropKeptFile(db, laCode, hash)
  return 'dropped'
}

async function cutSet(db: Database, laCode: string, hash: string, isWanted: IsWanted): Promise<Cut> {
  const left = async () => withoutChildren(await bytesOf(db, laCode, hash), laCode, isWanted)
  const once = await readable(left)
  if (once?.result === null) return 'not named'
  if (once !== null) {
    const { result } = once
    async function* rest() {
      yield result as Uint8Array
    }
    await rewriteFile(db, laCode, hash, rest())
    if ((await readable(left))?.result === null) return 'rewritten'
  }
  await dropKeptFile(db, laCode, hash)
  return 'dropped'
}

async function bytesOf(db: Database, laCode: string, hash: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await keptFile(db, laCode, hash)
  if (file === null) throw new Error('A kept file went while it was read')
  return file.bytes
}

async function startOf(db: Database, laCode: string, hash: string): Promise<Uint8Array> {
  for await (const piece of await bytesOf(db, laCode, hash)) return piece
  return new Uint8Array(0)
}

/** What a file that cannot be read gives: null. */
async function readable<Result>(read: () => Promise<Result>): Promise<{ readonly result: Result } | null> {
  try {
    return { result: await read() }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
