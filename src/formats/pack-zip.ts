import { type Zippable, zipSync } from 'fflate'

/** A ZIP of these files. The same files always make the same bytes: nothing of the moment is in it. */
export function packZip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {}
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 6, mtime: '1980-01-01T12:00:00' }]
  return zipSync(entries)
}
