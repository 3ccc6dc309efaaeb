import type { ChosenFile, Summary } from './messages.ts'

/** Where what was checked can be sent in; null for those who may not, and where no server of ours is. */
const form = document.getElementById('send') as HTMLFormElement | null
const input = document.getElementById('send-file') as HTMLInputElement | null
const year = document.getElementById('send-year') as HTMLInputElement | null

/**
 * Puts the files that were chosen in the form that sends them in: of a folder of two years only this year's, for a return
 * is sent in a year at a time; with the year that was chosen for it. Where none was chosen there is no form.
 */
export function offerToSend(chosen: readonly ChosenFile[], summary: Summary | null): void {
  if (form === null || input === null) return
  const years = summary?.lookedAfter ?? null
  const own = years === null || years.last === null ? chosen : chosen.filter(({ folder }) => folder === years.folder)
  const files = new DataTransfer()
  // Two years in one ZIP go as they came.
  for (const { file } of own.length > 0 ? own : chosen) files.items.add(file)
  input.files = files.files
  if (year !== null) year.value = String(years?.chosenYear ?? '')
  form.hidden = chosen.length === 0
}
