import type { ChosenFile } from './messages.ts'

/**
 * Puts the files that were chosen in the form that sends them in: of a folder of two years only this year's, for a return
 * is sent in a year at a time.
 *
 * @param folder  the folder of this year's; null when there are no two years
 */
export function giveToForm(input: HTMLInputElement | null, chosen: readonly ChosenFile[], folder: string | null): void {
  if (input === null) return
  const own = folder === null ? chosen : chosen.filter((each) => each.folder === folder)
  const files = new DataTransfer()
  // Two years in one ZIP go as they came.
  for (const { file } of own.length > 0 ? own : chosen) files.items.add(file)
  input.files = files.files
}
