import { spoken } from '../../../../core/words.ts'
import { openResult } from '../../../../work/open-result.ts'
import { signOff } from '../../../../work/sign-off.ts'
import type { AskedBy, ClosedPage, Shown } from '../../../page.ts'
import { doOrSay, type Problem, reasonFault } from '../../administration/problems.ts'
import { shownReturn, shownSignOff, underResult } from '../shown-result.ts'

/** Signs a file off as the return: what is left in it, and why. */
const page: ClosedPage = {
  path: '/returns/:id/sign-off',
  may: 'sign-off-returns',
  records: 'result.open',

  show: (asked) => drawn(asked, {}, []),

  async save(sent) {
    const { place, actor, params, form } = sent
    const id = params.id as string
    const asks = form.asks ?? ''
    const problems: Problem[] = [
      ...(asks.includes('left')
        ? named('left', reasonFault(form.left?.trim(), 'why what is not explained is left'))
        : []),
      ...(asks.includes('anew') ? named('anew', reasonFault(form.anew?.trim(), 'why it is signed off anew')) : []),
    ]
    return doOrSay(
      problems,
      (found) => drawn(sent, form, found),
      async () => {
        await signOff(place, actor, id, { left: form.left ?? '', anew: form.anew ?? '' })
        return { goTo: `/returns/${id}/result` }
      },
    )
  },
}
export default page

const named = (field: string, problems: readonly Problem[]) => problems.map(({ says }) => ({ field, says }))

async function drawn(
  { params, actor, place }: AskedBy,
  form: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<NonNullable<Shown>> {
  const result = await openResult(place, actor, params.id as string)
  const shown = shownReturn(result.id, result.called, result.period)
  const { address, name } = shown
  const [signed] = result.signOffs
  const rules = result.rules.map(({ code, severity, title, issues, explained }) => ({
    ...{ code, severity, title },
    issues: spoken(issues),
    explained: spoken(explained.issues),
    left: issues - explained.issues,
  }))
  return {
    view: 'returns/sign-off/view.njk',
    model: {
      here: 'returns',
      title: `Sign off ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      address,
      trail: underResult(shown),
      fileName: result.fileName,
      replaced: !result.inForce,
      rules,
      heading: headingOf(rules.length, result.unexplained),
      asksLeft: result.unexplained > 0,
      asksAnew: signed !== undefined,
      asks: [...(result.unexplained > 0 ? ['left'] : []), ...(signed === undefined ? [] : ['anew'])].join(' '),
      signed: signed === undefined ? null : shownSignOff(signed),
      problems,
      said: { left: form.left ?? '', anew: form.anew ?? '' },
    },
  }
}

function headingOf(rules: number, unexplained: number): string {
  if (rules === 0) return 'Nothing is left in it'
  if (unexplained === 0) return 'Everything left in it is explained'
  return `${spoken(unexplained)} ${unexplained === 1 ? 'issue has' : 'issues have'} no explanation`
}
