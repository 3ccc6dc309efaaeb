import { Places } from '../../core/places.ts'
import type { PeriodNote } from '../../core/published-period.ts'
import { type PublishedValue, publishedStatuses } from '../../core/published-value.ts'
import { Refusal } from '../../core/refusal.ts'
import { type Figures, figureNotes } from './published-file.ts'

/** A figure as a reader has it; what is not said is the usual: no breakdown, no note, as published. */
export type NewFigure = PublishedValue & {
  readonly code: string
  readonly area: string
  readonly period: string
  readonly row: number
  readonly breakdown?: string
  readonly note?: PeriodNote | null
  readonly grade?: string | null
  readonly of?: { readonly numerator: number; readonly denominator: number } | null
}

const statusPlaces = new Map(publishedStatuses.map((status, at) => [status as string, at]))
const notePlaces = new Map(figureNotes.map((note, at) => [note, at]))

/** Places that sixteen bits can tell apart: no table has so many measures, areas or periods. */
const mostPlaces = 65_536

/** A text's place, as far as the columns can tell it from others. */
function placeOf(texts: Places, text: string): number {
  const place = texts.of(text)
  if (place < mostPlaces) return place
  throw new Refusal(
    'file-unreadable',
    'It has more than 65,536 measures, areas or periods, which no table has. Load the file as it was published.',
  )
}

function columns(capacity: number) {
  return {
    series: new Uint16Array(capacity),
    area: new Uint16Array(capacity),
    period: new Uint16Array(capacity),
    breakdown: new Uint16Array(capacity),
    row: new Uint32Array(capacity),
    value: new Float64Array(capacity),
    status: new Uint8Array(capacity),
    note: new Uint8Array(capacity),
    numerator: new Float64Array(capacity),
    denominator: new Float64Array(capacity),
  }
}

type Columns = ReturnType<typeof columns>

/** Figures as they come in, one after another. */
export class FigureColumns {
  readonly #codes = new Places()
  readonly #areas = new Places()
  readonly #periods = new Places()
  readonly #breakdowns = new Places()
  readonly #grades = new Map<number, string>()
  #columns = columns(1_024)
  #length = 0

  add(figure: NewFigure): void {
    const at = this.#length++
    if (at === this.#columns.row.length) this.#columns = grown(this.#columns)
    const to = this.#columns
    to.series[at] = placeOf(this.#codes, figure.code)
    to.area[at] = placeOf(this.#areas, figure.area)
    to.period[at] = placeOf(this.#periods, figure.period)
    to.breakdown[at] = placeOf(this.#breakdowns, figure.breakdown ?? '')
    to.row[at] = figure.row
    to.value[at] = figure.value ?? Number.NaN
    to.status[at] = statusPlaces.get(figure.status) ?? 0
    to.note[at] = notePlaces.get(figure.note ?? null) ?? 0
    to.numerator[at] = figure.of?.numerator ?? Number.NaN
    to.denominator[at] = figure.of?.denominator ?? Number.NaN
    if (figure.grade != null) this.#grades.set(at, figure.grade)
  }

  /** All that came in. */
  figures(): Figures {
    return {
      length: this.#length,
      codes: this.#codes.texts,
      areas: this.#areas.texts,
      periods: this.#periods.texts,
      breakdowns: this.#breakdowns.texts,
      ...cutTo(this.#columns, this.#length),
      grades: this.#grades,
    }
  }
}

function grown(from: Columns): Columns {
  const to = columns(from.row.length * 2)
  for (const name of Object.keys(to) as (keyof Columns)[]) to[name].set(from[name])
  return to
}

function cutTo(from: Columns, length: number): Columns {
  return {
    series: from.series.subarray(0, length),
    area: from.area.subarray(0, length),
    period: from.period.subarray(0, length),
    breakdown: from.breakdown.subarray(0, length),
    row: from.row.subarray(0, length),
    value: from.value.subarray(0, length),
    status: from.status.subarray(0, length),
    note: from.note.subarray(0, length),
    numerator: from.numerator.subarray(0, length),
    denominator: from.denominator.subarray(0, length),
  }
}

/** A figure that stands in a file twice, by the places of both. */
export type Double = { readonly first: number; readonly again: number; readonly isSame: boolean }

/** Where the same series, area, period and breakdown stand more than once. */
export function doublesOf(figures: Figures): readonly Double[] {
  const { areas, periods, breakdowns, series, area, period, breakdown } = figures
  const seen = new Map<number, number>()
  const doubles: Double[] = []
  for (let at = 0; at < figures.length; at++) {
    const place = (series[at] as number) * areas.length + (area[at] as number)
    const key = (place * periods.length + (period[at] as number)) * breakdowns.length + (breakdown[at] as number)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, at)
    else doubles.push({ first, again: at, isSame: isSame(figures, first, at) })
  }
  return doubles
}

function isSame({ value, status, grades }: Figures, a: number, b: number): boolean {
  return Object.is(value[a], value[b]) && status[a] === status[b] && grades.get(a) === grades.get(b)
}

/** The figures without some, by their places. */
export function without(figures: Figures, places: ReadonlySet<number>): Figures {
  if (places.size === 0) return figures
  const kept = new Uint32Array(figures.length - places.size)
  let length = 0
  for (let at = 0; at < figures.length; at++) if (!places.has(at)) kept[length++] = at
  const grades = new Map<number, string>()
  for (let at = 0; at < length; at++) {
    const grade = figures.grades.get(kept[at] as number)
    if (grade !== undefined) grades.set(at, grade)
  }
  return { ...figures, ...picked(figures, kept), length, grades }
}

function picked(figures: Figures, places: Uint32Array): Columns {
  const to = columns(places.length)
  for (const name of Object.keys(to) as (keyof Columns)[]) {
    for (let at = 0; at < places.length; at++) to[name][at] = figures[name][places[at] as number] as number
  }
  return to
}

export const noFigures: Figures = new FigureColumns().figures()
