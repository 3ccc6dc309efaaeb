import { type LocalAuthority, localAuthorities } from '../../codes/local-authorities.ts'

/** Words that one source writes with a name and another leaves away: `Bristol, City of`, `Bedford Borough`, `Durham`. */
const accompanying = new Set(['and', 'borough', 'cc', 'city', 'council', 'county', 'mbc', 'of', 'the', 'ua'])

const byName = new Map<string, LocalAuthority[]>()
for (const authority of localAuthorities) {
  const name = bare(authority.name)
  byName.set(name, [...(byName.get(name) ?? []), authority])
}

/**
 * The authority of a name, for files that have no code. Names differ between files in small words, points and capitals.
 *
 * @param on  an ISO day: Dorset is the county until the end of March 2019, and what took its place after
 */
export function authorityByName(name: string, on: string): LocalAuthority | null {
  const named = byName.get(bare(name)) ?? []
  const then = named.find(({ to }) => to !== undefined && on < `${to}-04-01`)
  return then ?? named.find(({ to }) => to === undefined) ?? named[0] ?? null
}

function bare(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\./g, '')
    .split(/[^a-z]+/)
  return words.filter((word) => word !== '' && !accompanying.has(word)).join(' ')
}
