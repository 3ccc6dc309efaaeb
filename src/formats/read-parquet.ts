import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet'
import { Refusal } from '../core/refusal.ts'

/** What a parquet file may hold: cells in all, and bytes once unpacked. */
const mostCells = 100e6
const mostBytes = 2e9

/** Is it a parquet file, by its first bytes? */
export function isParquet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31
}

/** The names of its columns, in order. */
export function parquetColumns(file: Uint8Array): readonly string[] {
  return namesOf(metadataOf(file))
}

/**
 * Columns of a parquet file as texts, whatever they are there: 335 where the file has the number 335, an empty text for
 * nothing.
 *
 * @param names  which to read: each must be there
 * @throws Refusal when it is damaged, packed in another way than Snappy, or holds more than a table of figures does
 */
export async function readParquet(
  file: Uint8Array,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const metadata = metadataOf(file)
  check(metadata)
  const columns = new Map<string, readonly string[]>()
  for (const name of names) columns.set(name, await readColumn(file, metadata, name))
  return columns
}

async function readColumn(file: Uint8Array, metadata: FileMetaData, name: string): Promise<readonly string[]> {
  const texts = new Array<string>(Number(metadata.num_rows)).fill('')
  try {
    await parquetRead({
      file: bufferOf(file),
      metadata,
      columns: [name],
      onChunk: ({ columnData, rowStart }) => {
        for (let at = 0; at < columnData.length; at++) texts[rowStart + at] = textOf(columnData[at])
      },
    })
  } catch {
    throw damaged()
  }
  return texts
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
}

function metadataOf(file: Uint8Array): FileMetaData {
  try {
    return parquetMetadata(bufferOf(file))
  } catch {
    throw damaged()
  }
}

function namesOf(metadata: FileMetaData): readonly string[] {
  return (metadata.row_groups[0]?.columns ?? []).map(({ meta_data }) => meta_data?.path_in_schema[0] ?? '')
}

function check({ num_rows, row_groups }: FileMetaData): void {
  const chunks = row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []))
  const other = chunks.find(({ codec }) => codec !== 'SNAPPY' && codec !== 'UNCOMPRESSED')
  if (other !== undefined) {
    throw new Refusal(
      'file-unreadable',
      `It is a parquet file packed with ${other.codec}, which is not read here. Save it packed with Snappy, or as CSV.`,
    )
  }
  const bytes = chunks.reduce((sum, { total_uncompressed_size }) => sum + Number(total_uncompressed_size), 0)
  const cells = Number(num_rows) * (row_groups[0]?.columns.length ?? 0)
  if (cells > mostCells || bytes > mostBytes) {
    throw new Refusal(
      'unpacks-to-too-much',
      'It is a parquet file with more cells than a table of figures has. Fetch it from its publisher again.',
    )
  }
}

/** Bytes as the library takes them; nothing is copied where the file is a buffer of its own. */
function bufferOf({ buffer, byteOffset, length }: Uint8Array): ArrayBuffer {
  const isWhole = byteOffset === 0 && length === buffer.byteLength
  return (isWhole ? buffer : buffer.slice(byteOffset, byteOffset + length)) as ArrayBuffer
}

function damaged(): Refusal {
  return new Refusal(
    'file-unreadable',
    'It is a parquet file that is damaged or stops before its end. Fetch it from its publisher again.',
  )
}
