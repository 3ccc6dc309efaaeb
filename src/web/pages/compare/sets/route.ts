import { longDay } from '../../../../core/day.ts'
import { countOf } from '../../../../core/words.ts'
import { dayInEngland } from '../../../../work/place.ts'
import { isFiguresPath, listSavedSets, removeSet, renameSet, saveSet } from '../../../../work/saved-sets.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, type Said, said } from '../../administration/problems.ts'
import { trailToCompare } from '../addresses.ts'

const path = '/compare/sets'

/** Choices of published figures that somebody keeps under a name; nobody else sees them. */
const page: ClosedPage = {
  path,
  may: 'signed-in',
  records: null,

  show: (asked) => drawn(asked, [], { path: asked.query.add ?? '', name: '' }),

  async save(sent) {
    const { place, actor, form } = sent
    const filled = said(form, ['act', 'name', 'to', 'path'])
    const { act, name = '', to = '' } = filled
    const again = (problems: readonly Problem[]) => drawn(sent, problems, filled)
    const done = async (does: Promise<void>) => {
      await does
      return { goTo: path }
    }
    if (act === 'remove') return doOrSay([], again, () => done(removeSet(place, actor, name)))
    if (act === 'rename') {
      return doOrSay(lineFault('', to, 'Give it a name', 80), again, () => done(renameSet(place, actor, name, to)))
    }
    const problems = lineFault('name', name, 'Give it a name', 80)
    return doOrSay(problems, again, () => done(saveSet(place, actor, name, filled.path ?? '')))
  },
}
export default page

async function drawn({ place, actor }: AskedBy, problems: readonly Problem[], filled: Said) {
  const sets = await listSavedSets(place, actor)
  const adding = isFiguresPath(filled.path ?? '') ? (filled.path ?? '') : ''
  return {
    view: 'compare/sets/view.njk',
    model: {
      title: 'Choices you keep',
      here: 'compare',
      trail: trailToCompare,
      heading: sets.length === 0 ? 'You keep no choices yet' : `You keep ${countOf(sets.length, 'choice', 'choices')}`,
      problems,
      said: filled,
      adding: adding === '' ? null : { path: adding, isNew: !sets.some((set) => set.path === adding) },
      sets: sets.map((set) => ({ ...set, saved: longDay(dayInEngland(set.savedAt)) })),
    },
  }
}
