import { countOf } from '../../../../core/words.ts'
import { type ExplainedFor, explainAgain, explainQuery, longestExplanation } from '../../../../work/explain-query.ts'
import { type FoundRule, listFound } from '../../../../work/list-found.ts'
import type { AskedBy, ClosedPage, Sent, Shown } from '../../../page.ts'
import { doOrSay, type Problem } from '../../administration/problems.ts'
import { pageAsked, shownFound, turning } from '../found/shown-found.ts'
import { shownExplanation } from '../shown-result.ts'

/** Explains why what a rule found stands: for every child, for some of them at once, or for one. */
const page: ClosedPage = {
  path: '/returns/:id/rules/:code/explain',
  may: 'load-returns',
  records: 'result.rule',

  show: (asked) => drawn(asked, {}, []),

  async save(sent) {
    const { place, actor, params, form } = sent
    const { id, code } = params as { id: string; code: string }
    const back = { goTo: `/returns/${id}/rules/${code}` }
    if (form.act === 'again') {
      await explainAgain(place, actor, id, code)
      return back
    }
    const whom = whomOf(sent)
    const problems: Problem[] = [
      ...((form.says ?? '').trim() === '' ? [{ field: 'says', says: 'Say why it stands' }] : []),
      ...(whom === null ? [{ field: 'whom', says: 'Choose whom it is for' }] : []),
    ]
    return doOrSay(
      problems,
      (found) => drawn(sent, form, found),
      async () => {
        await explainQuery(place, actor, id, code, whom as ExplainedFor, form.says ?? '')
        return back
      },
      'says',
    )
  },
}
export default page

/** Whom the form names; null when nobody. */
function whomOf({ form, all }: Sent): ExplainedFor | null {
  const { whom } = form
  const [child] = all('only')
  if (whom === 'every') return { is: 'every child' }
  if (whom === 'values' && child !== undefined) return { is: 'values', reference: child }
  if (whom === 'child' && child !== undefined) return { is: 'children', references: [child] }
  const references = whom === 'shown' ? all('shown') : whom === 'chosen' ? all('child') : []
  return references.length === 0 ? null : { is: 'children', references }
}

async function drawn(
  { params, query, actor, place }: AskedBy,
  form: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<NonNullable<Shown>> {
  const { id, code } = params as { id: string; code: string }
  const asked = { kind: 'all', rule: code, against: null, page: pageAsked(query) } as const
  const found = await listFound(place, actor, id, asked)
  const rule = found.rule as FoundRule
  const shown = shownFound(found, (reference) => `/returns/${id}/children/${reference}?rule=${rule.code}`)
  const one = form.only ?? query.child ?? ''
  const only = shown.rows.find(({ reference }) => reference === one) ?? null
  const path = `${shown.address}/rules/${rule.code}`
  const before = shownExplanation(rule.explanation ?? rule.offered)
  const known = only?.explanation ?? only?.offered ?? before
  const rows = shown.rows.filter(({ explanation }) => explanation === null)
  return {
    view: 'returns/explain/view.njk',
    model: {
      ...shown,
      trail: [...shown.trail, { name: `Rule ${rule.code}`, path }],
      rows,
      already: shown.rows.length - rows.length,
      title: `Explain rule ${rule.code}`,
      code: rule.code,
      severity: rule.severity,
      says: rule.title,
      putRight: rule.putRight,
      path,
      problems,
      said: {
        says: form.says ?? known?.says ?? '',
        whom: form.whom ?? (only !== null ? 'child' : rows.length === 0 ? 'every' : 'shown'),
      },
      before,
      only,
      ofReturn: rule.ofReturn,
      longest: longestExplanation,
      every: rule.ofReturn
        ? 'The return as a whole, also in a later file of the period'
        : `Every child who breaks rule ${rule.code} in this return, also in a later file of the period`,
      these: `${rows.length === 1 ? 'The child' : `All ${countOf(rows.length, 'child', 'children')}`} below${found.pages > 1 ? ', on this page' : ''}`,
      ...turning(`${path}/explain`, {}, found.page, found.pages),
    },
  }
}
