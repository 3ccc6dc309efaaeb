import { longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import type { ChildDate } from '../../../work/dates-of-child.ts'

/**
 * Rows of the table of every date, as the page shows them.
 *
 * @param all           how many there are, with those that are not shown
 * @param mayOpenFiles  may the reader open the files they are from?
 */
export function shownDates(dates: readonly ChildDate[], all: number, mayOpenFiles: boolean) {
  return {
    datesHeading: all === 0 ? 'No date is known' : `Every date, newest first: ${countOf(all, 'row', 'rows')}`,
    hasClocks: dates.some(({ clocks }) => clocks.length > 0),
    rows: dates.map(({ on, what, details, clocks, source }) => ({
      on: longDay(on),
      ...{ what, details, clocks },
      source: source === null ? null : `${source.file.title}, line ${spoken(source.line)}`,
      file:
        source === null || !mayOpenFiles || source.file.submission === null
          ? null
          : `/returns/${source.file.submission}`,
    })),
  }
}
