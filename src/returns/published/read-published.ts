import { Refusal } from '../../core/refusal.ts'
import { noFigures } from './figure-columns.ts'
import { openFile } from './open-file.ts'
import type { PublishedFile, PublishedFinding, Wanted } from './published-file.ts'
import { recognise } from './recognise.ts'

/**
 * Reads a file of a publisher, whatever it is. Nothing is thrown for what stands in it: a file that cannot be read is
 * refused with a finding that says why, one that has nothing of ours is left out and named.
 *
 * @param wanted     the numbers that indicators ask for
 * @param published  when it was published, as the person who loads it says: `October 2025`
 */
export async function readPublishedFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  wanted: readonly Wanted[],
  published?: string,
): Promise<PublishedFile> {
  try {
    const opened = await openFile(file.name, file.bytes)
    if ('noTable' in opened) return leftOut(opened.noTable)
    const found = recognise(opened)
    if ('noReader' in found) return leftOut(found.noReader, opened.table?.rows.length ?? 0)
    const read = found.reader.read(opened, wanted, published ?? null)
    const isGuessed = opened.table?.readAs === 'windows-1252'
    return isGuessed ? { ...read, findings: [...read.findings, readAsWindows] } : read
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

const nothing = {
  dataset: null,
  licence: '',
  published: null,
  isMadeUp: false,
  newestPeriod: null,
  yearKinds: new Map(),
  rowsRead: 0,
  figures: noFigures,
  neighbours: [],
  measures: [],
  inspections: [],
  leftOut: [],
  findings: [],
  unknownAreas: [],
} as const

const readAsWindows: PublishedFinding = {
  weight: 'mentions',
  row: null,
  column: null,
  says: 'The file is not in UTF-8. It was read as Windows-1252, as spreadsheets write it.',
  doNext: 'Look whether names with accents are right, or load the file as it was published.',
}

/** @param what  in the middle of a sentence: `a PDF document` */
function leftOut(what: string, rows = 0): PublishedFile {
  return { ...nothing, outcome: 'left out', title: what, rowsRead: rows, leftOut: [{ why: `it is ${what}`, rows }] }
}

function refused({ message, next }: Refusal): PublishedFile {
  const says = message.slice(0, message.length - next.length).trim()
  const finding: PublishedFinding = { weight: 'refuses', row: null, column: null, says, doNext: next }
  return { ...nothing, outcome: 'refused', title: 'a file that cannot be read', findings: [finding] }
}
