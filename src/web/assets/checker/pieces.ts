/** Reads a file in pieces, telling how far it has come. */
export async function* pieces(file: Blob, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    bytes += value.length
    read(bytes)
    yield value
  }
}
