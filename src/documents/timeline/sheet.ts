import { type Box, boxOf, drawLabel, firstFree, type Label, overlap } from '../labels.ts'

/** A drawing in the making: what is drawn, from the back to the front, and which places are taken. */
export type Sheet = {
  readonly behind: string[]
  readonly marks: string[]
  readonly texts: string[]
  readonly taken: Box[]
}

/** An empty drawing. */
export function emptySheet(): Sheet {
  return { behind: [], marks: [], texts: [], taken: [] }
}

/** Everything on the sheet, from the back to the front. */
export function sheetSvg({ behind, marks, texts }: Sheet): string {
  return [...behind, ...marks, ...texts].join('')
}

/** The least room between two texts on one line. */
const between = 6

/** Writes a text where it is, without asking for room: for texts that have a place of their own. */
export function write(sheet: Sheet, label: Label): void {
  if (label.text === '') return
  const { x, y, width, height } = boxOf(label)
  sheet.texts.push(drawLabel(label))
  sheet.taken.push({ x: x - between, y, width: width + 2 * between, height })
}

/** Writes the first of the candidates that finds room; says whether one did. */
export function place(sheet: Sheet, candidates: readonly Label[], within: Box): boolean {
  const label = firstFree(
    candidates.filter(({ text }) => text !== ''),
    sheet.taken,
    within,
  )
  if (label !== null) write(sheet, label)
  return label !== null
}

/** Writes the first of the groups of lines of which every line finds room; says whether one did. */
export function placeLines(sheet: Sheet, groups: readonly (readonly Label[])[], within: Box): boolean {
  const group = groups.find((lines) => lines.every((line) => firstFree([line], sheet.taken, within) !== null))
  if (group === undefined) return false
  for (const line of group) write(sheet, line)
  return true
}

/** Whether anything placed so far is in the way of a box. */
export function isFree(sheet: Sheet, box: Box): boolean {
  return !sheet.taken.some((other) => overlap(box, other, 0, 3))
}
