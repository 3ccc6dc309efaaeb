import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { workbook } from '../formats/workbook.ts'
import { madeUpPostcodeTable } from '../sample/postcodes.ts'
import { madeUpProviders } from '../sample/providers.ts'
import { fileOutput } from './open-output.ts'

/**
 * Writes the postcodes and providers of the made-up authorities into `lists/` of a folder, in shapes in which real ones are
 * published: `throughline check` takes them with --postcodes and --providers.
 */
export async function writeMadeUpLists(folder: string): Promise<void> {
  const lists = join(folder, 'lists')
  mkdirSync(lists, { recursive: true })
  const postcodes = fileOutput(join(lists, 'made-up-postcodes.csv'))
  for (const piece of madeUpPostcodeTable()) postcodes.write(Buffer.from(piece))
  postcodes.finish()
  const headings = ['URN', 'Provider placement code', 'Placement provider code', 'Setting address postcode']
  const rows = madeUpProviders().map(({ urn, placements, providers, postcode }) => [
    ...[urn, placements.join(', ')],
    ...[providers.join(', '), postcode ?? ''],
  ])
  const providers = fileOutput(join(lists, 'made-up-providers.xlsx'))
  for await (const piece of workbook('Made-up providers', headings, rows)) providers.write(piece)
  providers.finish()
}
