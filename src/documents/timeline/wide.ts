import { escapeText } from '../svg.ts'
import { contactRow } from './contacts.ts'
import { deadlineRow } from './deadlines.ts'
import { describeLife, titleOfLife } from './finding.ts'
import { header } from './header.ts'
import type { Life } from './life.ts'
import { milesRow, missingRow, workerRow } from './measures.ts'
import { emptySheet, sheetSvg } from './sheet.ts'
import { staircase, staircaseFoot } from './staircase.ts'
import { stepsRow } from './steps.ts'
import { wholeLife } from './time.ts'

/**
 * A child's whole known life, 1,120 wide: years and ages, who told us, the staircase of involvement, and what is measured.
 * Rows that hold nothing are not drawn.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function timelineWide(life: Life, id: string): string {
  const sheet = emptySheet()
  const time = wholeLife(life, 138, 1010)
  const stairs = life.contacts.length === 0 ? 62 : 112
  let y = contactRow(sheet, life, time, 58, staircaseFoot(life, stairs))
  y = staircase(sheet, life, time, stairs)
  y = stepsRow(sheet, life, time, y)
  y = milesRow(sheet, life, time, y)
  y = missingRow(sheet, life, time, y)
  y = deadlineRow(sheet, life, time, y)
  y = workerRow(sheet, life, time, y)
  header(sheet, life, time, y - 2)
  return `<svg class="tl-svg only-broad" viewBox="0 0 1120 ${Math.ceil(y)}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(titleOfLife(life))}</title><desc id="${id}d">${escapeText(describeLife(life))}</desc>${sheetSvg(sheet)}</svg>`
}
