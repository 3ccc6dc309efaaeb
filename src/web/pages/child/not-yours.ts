import type { Shown } from '../../page.ts'

/**
 * What stands where a child's record is not open: the same words whether there is none, it is out of reach, or it is
 * shut. Only who may break the glass, and has something to break, is told so.
 */
export function notYours(glass: 'restricted' | 'out of reach' | null, reference: string): NonNullable<Shown> {
  return {
    view: 'child/not-yours-view.njk',
    status: 404,
    model: {
      title: 'Not open to you',
      here: 'children',
      isRestricted: glass === 'restricted',
      glass: glass === null ? null : `/children/${reference}/break-glass`,
    },
  }
}
