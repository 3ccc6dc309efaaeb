import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Refusal } from '../core/refusal.ts'
import { spoken } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { compareFiles, type NamedFile } from '../returns/published/agreement.ts'
import type { LeftOut, PublishedFile, PublishedFinding } from '../returns/published/published-file.ts'
import { readPublishedFile } from '../returns/published/read-published.ts'
import { type KeptLines, loadedAs, type ReleaseSummary, takeTurnPublishing } from '../store/published-releases.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import { keepPublished } from './keep-published.ts'
import type { Place } from './place.ts'
import { publishedHasChanged } from './published-figures.ts'
import { type FoundFile, publishedFilesIn } from './published-paths.ts'
import { wanted } from './published-wanted.ts'

/** What became of one file. */
export type LoadedPublished = {
  readonly file: string
  /** `left out` is a file of which nothing is to be kept; `already` one whose bytes are held. */
  readonly state: 'loaded' | 'already' | 'left out' | 'refused'
  /** What it is; where it is held already, the name it came under. */
  readonly title: string | null
  /** Its release; null where nothing was kept. */
  readonly release: number | null
  readonly rowsRead: number
  readonly kept: KeptLines
  readonly leftOut: readonly LeftOut[]
  /** Figures that releases held before have as well; of how many another number stands here. */
  readonly shared: ReleaseSummary['shared']
  readonly findings: readonly PublishedFinding[]
  readonly unknownAreas: PublishedFile['unknownAreas']
}

export type PublishedListener = {
  /** What is being done now. */
  says(doing: string): void
  /** A file is done with. */
  done(file: LoadedPublished): void
}

/** Files larger than this are not opened: none that is published comes near it, and no longer text can be held as one. */
const largest = 400_000_000

/**
 * Loads files of publishers, named or in folders, each in a transaction of its own: one that is refused leaves nothing
 * behind and does not keep the others out. What was loaded before stays, and the newer is shown.
 *
 * @param published  when they were published, where the files are not known to say
 * @returns what became of each, and the files of folders that are of no kind that figures come in
 */
export async function loadPublished(
  place: Place,
  actor: Actor,
  paths: readonly string[],
  { published, listener }: { readonly published?: string | undefined; readonly listener?: PublishedListener } = {},
): Promise<{ readonly files: readonly LoadedPublished[]; readonly passedOver: readonly string[] }> {
  mustBeAllowed(actor, 'load-returns')
  const { files, missing, unreadable, passedOver } = await publishedFilesIn(paths)
  const done: LoadedPublished[] = []
  const tell = (file: LoadedPublished) => {
    done.push(file)
    listener?.done(file)
  }
  for (const path of missing) {
    tell(refusedFor(path, 'There is no such file or folder, or it may not be read.', 'Check the name and the folder.'))
  }
  for (const path of unreadable) {
    tell(refusedFor(path, 'It is no file, or a folder that may not be read.', 'Check what it is and who may read it.'))
  }
  const before: ReadFile[] = []
  for (const file of files) {
    listener?.says(`${file.name}: reading`)
    const keeping = (figures: number) => listener?.says(`${file.name}: keeping ${spoken(figures)} figures`)
    tell(await loadOne(place, actor, file, published, before, keeping))
  }
  publishedHasChanged(place)
  return { files: done, passedOver }
}

/** A file of this call that was read, and its release. */
type ReadFile = NamedFile & { readonly release: number }

async function loadOne(
  place: Place,
  actor: Actor,
  { path, name, bytes }: FoundFile,
  published: string | undefined,
  before: ReadFile[],
  keeping: (figures: number) => void,
): Promise<LoadedPublished> {
  if (bytes > largest) {
    return refusedFor(name, 'It is larger than 400 million bytes.', 'Take out of it what you need, and load that.')
  }
  const content = await readFile(path).catch(() => null)
  if (content === null) return refusedFor(name, 'It cannot be opened.', 'See whether you may read it.')
  const hash = createHash('sha256').update(content).digest('hex')
  const held = await acting(place, actor, 'load-returns', 'load', (db) => loadedAs(db, hash))
  if (held !== null) return { ...refusedFor(name), state: 'already', title: held }
  const said = await readUnlessRefused({ name, bytes: content }, published)
  if (said instanceof Refusal) return refusedFor(name, said.message)
  if (said.outcome !== 'read') return toldOf(name, said, { state: said.outcome })

  const agreed = agreementOf({ name, said }, before)
  if (agreed.findings.length > 0) {
    return toldOf(name, { ...said, findings: agreed.findings }, { state: 'refused' })
  }
  const summary = { ...said, leftOut: [...said.leftOut, ...agreed.leftOut] }
  keeping(said.figures.length)
  const kept = await acting(place, actor, 'load-returns', 'load', async (db) => {
    await takeTurnPublishing(db)
    // Somebody else may have loaded it meanwhile.
    if ((await loadedAs(db, hash)) !== null) return null
    const kept = await keepPublished(db, summary, { name, hash }, agreed)
    // A log is an authority's: where none is held yet there is none to write to.
    if (actor.laCode !== '') await log(db, place, actor, { what: 'published.load', object: name })
    return kept
  })
  if (kept === null) return { ...refusedFor(name), state: 'already', title: name }
  before.push({ name, said, release: kept.release })
  return toldOf(name, summary, { state: 'loaded', ...kept })
}

/** What a file has in common with those read before it in this call: each thing is held with the first that says it. */
function agreementOf(file: NamedFile, before: readonly ReadFile[]) {
  const figures = new Set<number>()
  const neighbours = new Set<number>()
  const leftOut: LeftOut[] = []
  const beside: number[] = []
  for (const earlier of before) {
    const compared = compareFiles(file, earlier)
    if (compared.findings.length > 0) return { figures, neighbours, leftOut, beside, findings: compared.findings }
    const held = figures.size + neighbours.size
    for (const at of compared.figures) figures.add(at)
    for (const at of compared.neighbours) neighbours.add(at)
    const rows = figures.size + neighbours.size - held
    if (rows === 0) continue
    leftOut.push({ why: `the same as in ${earlier.name}`, rows })
    beside.push(earlier.release)
  }
  return { figures, neighbours, leftOut, beside, findings: [] }
}

function readUnlessRefused(
  file: { readonly name: string; readonly bytes: Uint8Array },
  published: string | undefined,
): Promise<PublishedFile | Refusal> {
  return readPublishedFile(file, wanted, published).catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
}

const nothing = {
  ...{ title: null, release: null, rowsRead: 0, leftOut: [], shared: [], findings: [], unknownAreas: [] },
  kept: { figures: 0, neighbours: 0, measures: 0, inspections: 0 },
} as const

function toldOf(
  file: string,
  { title, rowsRead, leftOut, findings, unknownAreas }: PublishedFile,
  became: Pick<LoadedPublished, 'state'> & Partial<Pick<LoadedPublished, 'release' | 'kept' | 'shared'>>,
): LoadedPublished {
  const { state, release = null, kept = nothing.kept, shared = [] } = became
  return { file, state, title, release, rowsRead, kept, leftOut, shared, findings, unknownAreas }
}

function refusedFor(file: string, says?: string, doNext = ''): LoadedPublished {
  const findings: readonly PublishedFinding[] =
    says === undefined ? [] : [{ weight: 'refuses', row: null, column: null, says, doNext }]
  return { file, state: 'refused', ...nothing, findings }
}
