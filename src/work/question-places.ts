import { editDistance, farthest } from './edit-distance.ts'
import { wordsOf } from './question-words.ts'

/** An authority by its number and name. */
export type NamedAuthority = { readonly code: string; readonly name: string }

/** An authority that was meant, and how it was written where that is not its name. */
export type MeantAuthority = NamedAuthority & { readonly written: string | null }

/** What people call an authority in place of its name. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  '201': ['city of london corporation'],
  '205': ['hammersmith', 'fulham', 'lbhf'],
  '207': ['kensington', 'chelsea', 'rbkc'],
  '301': ['barking', 'dagenham'],
  '314': ['kingston', 'kingston on thames'],
  '318': ['richmond', 'richmond on thames'],
  '320': ['walthamstow'],
  '330': ['brum'],
  '342': ['st helens', 'saint helens', 'st helen'],
  '344': ['the wirral'],
  '371': ['doncaster mbc'],
  '391': ['newcastle', 'newcastle on tyne'],
  '420': ['scilly', 'scilly isles', 'scillies'],
  '800': ['bath', 'banes', 'bath and ne somerset'],
  '801': ['city of bristol'],
  '803': ['south glos'],
  '807': ['redcar', 'cleveland'],
  '808': ['stockton', 'stockton on tees'],
  '810': ['hull', 'kingston on hull', 'city of hull'],
  '811': ['east riding', 'east yorkshire'],
  '812': ['north east lincs', 'ne lincs', 'grimsby'],
  '813': ['north lincs', 'scunthorpe'],
  '815': ['north yorks'],
  '823': ['central beds'],
  '825': ['bucks'],
  '826': ['mk'],
  '839': ['bcp', 'bournemouth', 'poole', 'christchurch'],
  '840': ['durham'],
  '845': ['e sussex'],
  '846': ['brighton', 'hove'],
  '850': ['hants'],
  '855': ['leics'],
  '860': ['staffs'],
  '861': ['stoke', 'stoke on trent'],
  '865': ['wilts'],
  '867': ['bracknell'],
  '868': ['windsor', 'maidenhead', 'rbwm'],
  '873': ['cambs'],
  '882': ['southend', 'southend on sea'],
  '884': ['hereford'],
  '885': ['worcester', 'worcs'],
  '888': ['lancs'],
  '889': ['blackburn', 'darwen'],
  '891': ['notts'],
  '893': ['shrops', 'salop'],
  '894': ['telford', 'wrekin'],
  '895': ['east cheshire'],
  '896': ['west cheshire', 'chester', 'cheshire west'],
  '916': ['glos'],
  '919': ['herts'],
  '921': ['iow'],
  '925': ['lincs'],
  '931': ['oxon'],
  '937': ['warks'],
  '940': ['north northants'],
  '941': ['west northants'],
  '943': ['westmorland', 'furness', 'westmoreland and furness'],
}

/** Words that are also a place only where they do not stand in what they mean else: `reading, writing and maths`. */
const notThere: Readonly<Record<string, RegExp>> = { reading: /^(?:and )?writing\b/ }

type Name = {
  readonly words: readonly string[]
  readonly of: NamedAuthority
  /** Is it its own name, or another long enough that a letter wrong makes no other word of it? */
  readonly isLong: boolean
}

/**
 * Finds the authorities in a question and takes their words out. A name with a letter or two wrong is found as well, where
 * the words mean nothing else.
 *
 * @param isKnown  has a word another meaning here?
 */
export function placesIn(
  words: readonly string[],
  authorities: readonly NamedAuthority[],
  isKnown: (word: string) => boolean,
): { readonly found: readonly MeantAuthority[]; readonly rest: readonly string[] } {
  const names = namesOf(authorities)
  const exact = take(words, names, (at, name) => same(words, at, name.words) && !isElse(words, at, name))
  const left = exact.rest
  const near = take(left, names, (at, { words, isLong }) => isLong && isNear(left, at, words, isKnown))
  return { found: unique([...exact.found, ...near.found]), rest: near.rest }
}

function namesOf(authorities: readonly NamedAuthority[]): readonly Name[] {
  return authorities
    .flatMap((of) => {
      const own = wordsOf(of.name)
      const plain = own.filter((word) => word !== 'and')
      const others = (aliases[of.code] ?? []).map(wordsOf)
      const isLong = (words: readonly string[]) => !others.includes(words) || words.join(' ').length > 7
      return [own, plain, [of.code], ...others].map((words) => ({ words, of, isLong: isLong(words) }))
    })
    .sort((a, b) => b.words.length - a.words.length || b.words.join('').length - a.words.join('').length)
}

function take(words: readonly string[], names: readonly Name[], is: (at: number, name: Name) => boolean) {
  const found: MeantAuthority[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; ) {
    const name = names.find((each) => is(at, each))
    if (name === undefined) {
      rest.push(words[at] as string)
      at += 1
      continue
    }
    const written = words.slice(at, at + name.words.length).join(' ')
    found.push({ ...name.of, written: written === name.words.join(' ') ? null : written })
    at += name.words.length
  }
  return { found, rest }
}

const same = (words: readonly string[], at: number, name: readonly string[]) =>
  name.every((word, offset) => words[at + offset] === word)

function isElse(words: readonly string[], at: number, name: Name): boolean {
  const pattern = name.words.length === 1 ? notThere[name.words[0] as string] : undefined
  return pattern?.test(words.slice(at + 1).join(' ')) === true
}

function isNear(
  words: readonly string[],
  at: number,
  name: readonly string[],
  isKnown: (word: string) => boolean,
): boolean {
  const written = words.slice(at, at + name.length)
  if (written.length < name.length || written.some((word) => isKnown(word) || /^\d/.test(word))) return false
  const from = written.join(' ')
  const to = name.join(' ')
  // The first letter is seldom the wrong one, and without it Dorset would be Forset.
  const limit = to.length < 6 ? farthest(to.length) : 2
  return from[0] === to[0] && editDistance(from, to, limit) <= limit
}

function unique(found: readonly MeantAuthority[]): readonly MeantAuthority[] {
  return found.filter((each, at) => found.findIndex(({ code }) => code === each.code) === at)
}
