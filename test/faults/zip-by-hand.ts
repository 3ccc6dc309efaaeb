/** A ZIP of one packed file, written by hand so that a large one need not be held unpacked. */
export function zipOf(name: string, packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), packed])
}
