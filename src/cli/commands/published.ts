import { Refusal } from '../../core/refusal.ts'
import { countOf } from '../../core/words.ts'
import { type LoadedPublished, loadPublished } from '../../work/load-published.ts'
import type { Place } from '../../work/place.ts'
import { publishedReleases, undoPublished } from '../../work/published-releases.ts'
import { loadedText, releasesText } from '../../work/published-text.ts'
import { terminalActorOfAny } from '../../work/terminal-actor.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { printable, progressLine } from '../terminal.ts'
import { textOrJson, textOrJsonOption } from '../text-or-json.ts'
import { inPlace, placeOptions } from '../with-place.ts'

const command: Command = {
  name: 'published',
  summary: 'Load published statistics, say which are held, or take a release away',
  usage: 'published load FOLDER|FILE... [--published TEXT] | list | undo RELEASE  [--format text|json]',
  options: {
    ...placeOptions,
    published: { type: 'string', value: 'TEXT', help: 'load: when they were published, where the files do not say' },
    format: textOrJsonOption,
  },
  examples: [
    [
      'published load statistics',
      'every file of a folder, each recognised by what is in it; what is held already stays',
    ],
    [
      'published load b1_children_in_need.csv --published "October 2025"',
      'a newer release: its figures are shown, the earlier are kept',
    ],
    ['published list', 'what is held, by data set, and which release of each is the newest'],
    ['published undo 12', 'takes a release away: the one before it is shown again'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const isJson = textOrJson(given) === 'json'
  const [ask, ...names] = given.names
  if (ask === 'load' && names.length > 0) return load(given, names, isJson)
  if (ask === 'list' && names.length === 0) return list(given, isJson)
  if (ask === 'undo') return undo(given, oneName(names, 'published undo RELEASE'), isJson)
  throw new Refusal(
    'usage',
    'Say published load FOLDER|FILE..., published list, or published undo RELEASE. See throughline published --help.',
  )
}

function load(given: Given, paths: readonly string[], isJson: boolean): Promise<number> {
  return withAnyPlace(given, async (place, actor) => {
    const line = progressLine()
    const tell = (file: LoadedPublished) => {
      line.clear()
      if (isJson) return
      const stream = file.state === 'refused' ? process.stderr : process.stdout
      stream.write(loadedText(file))
    }
    const started = performance.now()
    const { files, passedOver } = await loadPublished(place, actor, paths, {
      published: textOption(given, 'published'),
      listener: { says: (doing) => line.show(printable(doing)), done: tell },
    })
    line.clear()
    const refused = files.filter(({ state }) => state === 'refused').length
    if (isJson) process.stdout.write(`${JSON.stringify({ files, passedOver }, null, 2)}\n`)
    else {
      const figures = files.reduce((sum, { kept }) => sum + kept.figures, 0)
      const passed = passedOver.length === 0 ? '' : ` Passed over: ${printable(passedOver.join(', '))}.`
      const took = ((performance.now() - started) / 1000).toFixed(1)
      process.stdout.write(
        `${countOf(files.length, 'file', 'files')}, ${refused} refused; ${countOf(figures, 'figure', 'figures')} kept in ${took} s.${passed}\n`,
      )
    }
    return refused > 0 ? 1 : 0
  })
}

function list(given: Given, isJson: boolean): Promise<number> {
  return withAnyPlace(given, async (place, actor) => {
    const held = await publishedReleases(place, actor)
    process.stdout.write(isJson ? `${JSON.stringify({ releases: held }, null, 2)}\n` : releasesText(held))
    return 0
  })
}

function undo(given: Given, name: string, isJson: boolean): Promise<number> {
  if (!/^\d{1,9}$/.test(name))
    throw new Refusal('usage', 'A release is named by its number. See throughline published list.')
  return withAnyPlace(given, async (place, actor) => {
    const [named, ...others] = await undoPublished(place, actor, Number(name))
    if (isJson) process.stdout.write(`${JSON.stringify({ removed: [named, ...others] }, null, 2)}\n`)
    else {
      process.stdout.write(`Taken away: ${printable(named?.file ?? '')}.\n`)
      for (const { file } of others)
        process.stdout.write(
          `With it, since what both say was held with it: ${printable(file)}. It can be loaded again.\n`,
        )
    }
    return 0
  })
}

type Actor = Awaited<ReturnType<typeof terminalActorOfAny>>

function withAnyPlace(given: Given, does: (place: Place, actor: Actor) => Promise<number>): Promise<number> {
  return inPlace(async (place) =>
    does(place, await terminalActorOfAny(place, textOption(given, 'authority'), textOption(given, 'as'))),
  )
}
