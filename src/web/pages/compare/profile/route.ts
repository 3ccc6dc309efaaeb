import { type AuthorityProfile, authorityProfile } from '../../../../work/authority-profile.ts'
import { directionsByIndicator } from '../../../../work/indicator-direction.ts'
import { noteFiguresTaken } from '../../../../work/open-figures.ts'
import { contentsOf } from '../../../../work/published-contents.ts'
import { publishedFigures } from '../../../../work/published-figures.ts'
import type { AskedOfFigures, FiguresPage } from '../../../page.ts'
import { tableFile } from '../table-file.ts'
import { profileModel, readProfile, rowsShown } from './model.ts'
import { profileTable } from './table.ts'

/** An authority in every indicator: what stands out, then one line each. */
const page: FiguresPage = {
  path: '/compare/authorities/:authority',
  may: 'signed-in',
  opensToAll: true,
  records: 'compare.open',

  async show(asked) {
    const found = await profileAsked(asked)
    if (found === null) return null
    const { profile, domains, licences } = found
    const beside = { domains, licences, isSignedIn: asked.actor !== null }
    return {
      view: 'compare/profile/view.njk',
      model: profileModel(profile, readProfile(asked.query, domains), beside),
    }
  },

  async download(asked) {
    const { as } = asked.query
    if (as !== 'csv' && as !== 'xlsx') return null
    const found = await profileAsked(asked)
    if (found === null) return null
    const { profile, domains, licences } = found
    const rows = rowsShown(profile, readProfile(asked.query, domains))
    const table = profileTable(rows)
    const { code, name } = profile.authority
    await noteFiguresTaken(asked.place, asked.actor, rows.length, `published figures, ${code}`)
    const notes = [
      `${name} in ${rows.length} published indicators. Similar: ${profile.model ?? 'no'} model.`,
      ...licences,
    ]
    return tableFile(as, { name: `profile-${code}`, sheet: name, table, notes })
  },
}
export default page

type Found = {
  readonly profile: AuthorityProfile
  readonly domains: readonly string[]
  readonly licences: readonly string[]
}

/** The authority of the address; null when there is none. */
async function profileAsked({ place, params, home }: AskedOfFigures): Promise<Found | null> {
  const figures = await publishedFigures(place)
  const profile = await authorityProfile(figures, params.authority ?? '', await directionsByIndicator(place, home))
  if (profile === null) return null
  const { domains } = await contentsOf(figures)
  // What is made up is beside no real authority, and the other way about.
  const ofIts = figures.releases.filter(({ isMadeUp }) => isMadeUp === profile.authority.isMadeUp)
  return { profile, domains, licences: [...new Set(ofIts.map(({ licence }) => licence))] }
}
