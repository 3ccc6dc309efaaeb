import { Refusal } from '../../core/refusal.ts'
import { loadPostcodes, loadProviders, openLists } from '../../work/lists.ts'
import type { Command, Given } from '../command.ts'
import { progressLine } from '../terminal.ts'
import { placeSettings } from '../with-place.ts'

const command: Command = {
  name: 'lists',
  summary: 'Load the lists that rules look things up in, or say which are there',
  usage: 'lists [postcodes PATH | providers FILE...]',
  options: {},
  examples: [
    ['lists', 'which lists were loaded, and of when they are'],
    ['lists postcodes ONSPD_NOV_2025_UK.csv', 'the ONS postcode directory, as it is published'],
    ['lists providers homes.xlsx providers.xlsx', "Ofsted's lists: those named take the place of those before"],
  ],
  run,
}
export default command

const readAgain = 'Looked-after returns that are loaded already are read again with it, while the service runs.\n'

async function run({ names: [which, ...paths] }: Given): Promise<number> {
  const { data } = placeSettings()
  if (which === undefined) {
    const { about } = await openLists(data, {})
    process.stdout.write(about.length === 0 ? 'No list was loaded yet.\n' : `${about.join('\n')}\n`)
    return 0
  }
  const [path] = paths
  if (
    (which !== 'postcodes' && which !== 'providers') ||
    path === undefined ||
    (which === 'postcodes' && paths.length > 1)
  ) {
    throw new Refusal('usage', 'Say lists postcodes PATH, or lists providers FILE... See throughline lists --help.')
  }
  const progress = progressLine()
  try {
    const loaded =
      which === 'postcodes'
        ? await loadPostcodes(data, path, (doing) => progress.show(doing))
        : await loadProviders(data, paths)
    progress.clear()
    process.stdout.write(`${loaded}\n${which === 'postcodes' ? readAgain : ''}`)
    return 0
  } finally {
    progress.clear()
  }
}
