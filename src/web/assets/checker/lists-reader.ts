import type { ReadList, ToldOfLists } from './messages.ts'

/** Told of lists as they are read. */
type Listener = {
  progress(name: string, read: number, total: number): void
  /** All that were asked for are read: the lists, and what is said of those that could not be. */
  came(lists: readonly ReadList[], refused: readonly string[]): void
  fault(message: string): void
}

/** Files that are still to be read, of all that were asked for while others were read. */
let left = 0
let lists: ReadList[] = []
let refused: string[] = []

/**
 * Reads lists in a worker of its own. Its script came with the page, which makes no request once it has loaded. Those that
 * are asked for while others are read come with them: the return is checked again once for all.
 */
export function readLists(files: readonly File[], listener: Listener): void {
  const { readerOfLists = '' } = globalThis as { readerOfLists?: string }
  const worker = new Worker(URL.createObjectURL(new Blob([readerOfLists], { type: 'text/javascript' })))
  let own = files.length
  left += own
  const end = (many: number) => {
    own -= many
    left -= many
    if (own === 0) worker.terminate()
    if (left > 0) return
    const came = [lists, refused] as const
    lists = []
    refused = []
    listener.came(...came)
  }
  worker.addEventListener('error', () => {
    end(own)
    listener.fault('reading the list stopped')
  })
  worker.addEventListener('message', ({ data }: MessageEvent<ToldOfLists>) => {
    if (data.kind === 'progress') return listener.progress(data.name, data.read, data.total)
    if (data.kind === 'read') lists.push(data.list)
    else refused.push(`${data.name}: ${data.message}`)
    end(1)
  })
  worker.postMessage(files)
}
