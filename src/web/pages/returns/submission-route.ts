import { countOf, spoken } from '../../../core/words.ts'
import { type OpenedSubmission, openSubmission } from '../../../work/list-submissions.ts'
import type { ClosedPage } from '../../page.ts'
import { shownSubmission } from './shown-submission.ts'

/** One file sent in: how far it is, or what its check found. */
const page: ClosedPage = {
  path: '/returns/:id',
  may: 'see-submissions',
  records: 'returns.open',

  async show({ params, actor, place }) {
    const row = await openSubmission(place, actor, params.id as string)
    const shown = shownSubmission(row)
    return {
      view: 'returns/submission-view.njk',
      model: {
        title: `${shown.returnName} ${shown.period}`,
        here: 'returns',
        file: shown,
        hash: row.file_hash,
        mayAnswer: actor.permissions.has('load-returns'),
        noLongerNamed: row.noLongerNamed.count === 0 ? null : notNamed(row.noLongerNamed),
        working: row.state === 'received' || row.state === 'working',
        rules: (row.summary?.rules ?? []).map((rule) => ({
          ...rule,
          issues: spoken(rule.issues),
          children: spoken(rule.children),
          address: row.return === 'allocations' ? null : `/reference/rules/${rule.code}`,
        })),
        countsChildren: row.return !== 'allocations',
        findings: row.summary?.findings ?? [],
        note: row.summary?.note ?? null,
      },
    }
  },
}
export default page

/** Children whose record is shut or held, whom the file before named: how many, and a way to those the reader may see. */
function notNamed({ count, references }: OpenedSubmission['noLongerNamed']) {
  return {
    says: `${countOf(count, 'child', 'children')} whose record is restricted, sealed or held ${count === 1 ? 'is' : 'are'} no longer named`,
    children: references.map(({ reference, is_in_force }) => ({
      reference,
      address: is_in_force ? `/children/${reference}` : null,
    })),
  }
}
