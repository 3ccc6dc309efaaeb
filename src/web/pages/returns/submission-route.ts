import { spoken } from '../../../core/words.ts'
import { openSubmission } from '../../../work/list-submissions.ts'
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
        working: row.state === 'received' || row.state === 'working',
        rules: (row.summary?.rules ?? []).map((rule) => ({
          ...rule,
          issues: spoken(rule.issues),
          children: spoken(rule.children),
          address: row.return === 'cin-census' ? `/reference/rules/${rule.code}` : null,
        })),
        countsChildren: row.return === 'cin-census',
        findings: row.summary?.findings ?? [],
        note: row.summary?.note ?? null,
      },
    }
  },
}
export default page
