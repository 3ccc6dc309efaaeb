import { breakTheGlass, glassHours, reasonAtLeast, reasonAtMost } from '../../../work/break-glass.ts'
import { glassBefore } from '../../../work/open-child.ts'
import type { ClosedPage, Shown } from '../../page.ts'
import { notYours } from '../child/not-yours.ts'

/** Opens a record that is not open to somebody, in an emergency and with a reason. */
const page: ClosedPage = {
  path: '/children/:reference/break-glass',
  may: 'break-glass',
  records: 'break-glass',

  async show({ params, actor, place }) {
    const reference = params.reference ?? ''
    const why = await glassBefore(place, actor, reference)
    if (why === null) return notYours(null, reference)
    return form(reference, why, '', [])
  },

  async save({ params, form: sent, actor, place }) {
    const reference = params.reference ?? ''
    const why = await glassBefore(place, actor, reference)
    if (why === null) return notYours(null, reference)
    const reason = (sent.reason ?? '').trim()
    if (why !== 'open') {
      if (reason.length < reasonAtLeast || reason.length > reasonAtMost) {
        const says = `Say in at least ${reasonAtLeast} characters what happened and why you need the record now`
        return form(reference, why, reason, [{ field: 'reason', says }])
      }
      await breakTheGlass(place, actor, reference, reason)
    }
    return { goTo: `/children/${reference}` }
  },
}
export default page

function form(
  reference: string,
  why: 'open' | 'restricted' | 'out of reach',
  reason: string,
  problems: readonly { readonly field: string; readonly says: string }[],
): NonNullable<Shown> {
  return {
    view: 'break-glass/view.njk',
    ...(problems.length === 0 ? {} : { status: 422 }),
    model: {
      title: 'Open a record in an emergency',
      here: 'children',
      address: `/children/${reference}/break-glass`,
      child: `/children/${reference}`,
      isOpen: why === 'open',
      isRestricted: why === 'restricted',
      hours: glassHours,
      said: { reason },
      problems,
    },
  }
}
