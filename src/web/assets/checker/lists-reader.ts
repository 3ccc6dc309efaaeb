import type { ToldOfLists } from './messages.ts'

/** Reads lists in a worker of its own. Its script came with the page, which makes no request once it has loaded. */
export function readLists(
  files: readonly File[],
  told: (message: ToldOfLists) => void,
  fault: (message: string) => void,
): void {
  const { readerOfLists = '' } = globalThis as { readerOfLists?: string }
  const worker = new Worker(URL.createObjectURL(new Blob([readerOfLists], { type: 'text/javascript' })))
  let left = files.length
  worker.addEventListener('error', () => fault('reading the list stopped'))
  worker.addEventListener('message', ({ data }: MessageEvent<ToldOfLists>) => {
    told(data)
    if (data.kind !== 'progress' && --left === 0) worker.terminate()
  })
  worker.postMessage(files)
}
