import { countOf, spoken } from '../../../../core/words.ts'
import { type FoundRule, listFound } from '../../../../work/list-found.ts'
import type { ClosedPage } from '../../../page.ts'
import { shownExplanation } from '../shown-result.ts'
import { pageAsked, shownFound, turning } from './shown-found.ts'

/** One rule of a file's result: what it says, whom it found, and which of them are explained. */
const page: ClosedPage = {
  path: '/returns/:id/rules/:code',
  may: 'see-findings',
  records: 'result.rule',

  async show({ params, query, actor, place }) {
    const { id, code } = params as { id: string; code: string }
    const asked = { kind: 'all', rule: code, against: null, page: pageAsked(query) } as const
    const found = await listFound(place, actor, id, asked)
    const rule = found.rule as FoundRule
    const shown = shownFound(found, (reference) => `/returns/${id}/children/${reference}?rule=${rule.code}`)
    const path = `${shown.address}/rules/${rule.code}`
    const explained = found.children.filter(({ explanation }) => explanation !== null).length
    return {
      view: 'returns/found/rule-view.njk',
      model: {
        ...shown,
        title: rule.ofReturn
          ? `The return as a whole: ${rule.title}`
          : found.count === 0
            ? `No child breaks rule ${rule.code}`
            : `${countOf(found.count, 'child', 'children')}: ${rule.title}`,
        code: rule.code,
        ofReturn: rule.ofReturn,
        isCompared: found.checked.before !== null,
        severity: rule.severity,
        says: rule.title,
        putRight: rule.putRight,
        explanation: shownExplanation(rule.explanation),
        offered: shownExplanation(rule.offered),
        offeredChildren: rule.offeredChildren === 0 ? null : countOf(rule.offeredChildren, 'child', 'children'),
        explained: `${spoken(explained)} of ${spoken(found.children.length)} ${found.pages > 1 ? 'on this page ' : ''}explained`,
        mayExplain: actor.permissions.has('load-returns') && (found.count > 0 || rule.ofReturn),
        path,
        ...turning(path, {}, found.page, found.pages),
      },
    }
  },
}
export default page
