import type { Day } from '../../core/day.ts'
import { escapeText, tenth } from '../svg.ts'
import { describeLife } from './finding.ts'
import { endOf, type Life, lastDay, oldestFirst, type SpellKind } from './life.ts'
import { at, firstDay, type Time } from './time.ts'
import { monthAndYear } from './words.ts'

/** The stretch of days that small drawings beside each other share, so that they can be compared. */
type SharedScale = { readonly from: Day; readonly to: Day }

/** From the first day any of the children was known to the last day of any. */
export function sharedScale(lives: readonly Life[]): SharedScale {
  const from = Math.min(...lives.map(firstDay)) as Day
  const to = Math.max(...lives.map(({ today }) => today)) as Day
  return { from: Math.min(from, to - 365) as Day, to }
}

const steps: readonly { readonly kind: SpellKind; readonly css: string; readonly height: number }[] = [
  { kind: 'leaving', css: 's-pale', height: 9 },
  { kind: 'early-help', css: 's-pale', height: 9 },
  { kind: 'need', css: 's-soft', height: 16 },
  { kind: 'short-break', css: 's-soft', height: 16 },
  { kind: 'protection', css: 'f-mid', height: 23 },
  { kind: 'care', css: 'f-deep', height: 30 },
]

/**
 * The staircase of a brother or sister alone, 210 by 34, without words: its table and sentence stand beside it.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function miniStaircase(life: Life, id: string, { from, to }: SharedScale): string {
  const time: Time = { from, to, left: 1, right: 209 }
  const end = at(time, lastDay(life))
  const gaps = life.gaps.map((gap) => {
    const x = at(time, gap.from)
    return `<rect x="${tenth(x)}" y="17" width="${tenth(Math.max(2, at(time, endOf(gap, life)) - x))}" height="16" class="k-gap"/>`
  })
  const bands = steps.flatMap(({ kind, css, height }) =>
    oldestFirst(life.spells.filter((spell) => spell.kind === kind && endOf(spell, life) >= from)).map((spell) => {
      const x = at(time, spell.from)
      const width = Math.max(2, at(time, endOf(spell, life)) - x)
      return `<rect x="${tenth(x)}" y="${33 - height}" width="${tenth(width)}" height="${height}" class="${css}"/>`
    }),
  )
  // A child who is only spoken of so far is a triangle on the line.
  const contacts = life.spells.length > 0 ? [] : life.contacts.map(({ on }) => triangle(at(time, on)))
  const title = `The journey of ${life.name} since ${monthAndYear(from)}`
  return `<svg class="tl-svg tl-mini" viewBox="0 0 210 34" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(title)}</title><desc id="${id}d">${escapeText(describeLife(life))}</desc><line x1="0" y1="33" x2="${tenth(end)}" y2="33" class="gd"/>${[...gaps, ...bands, ...contacts].join('')}</svg>`
}

function triangle(x: number): string {
  const middle = Math.min(204, Math.max(6, x))
  return `<path d="M${tenth(middle - 5)} 23H${tenth(middle + 5)}L${tenth(middle)} 32Z" class="f-deep"/>`
}
