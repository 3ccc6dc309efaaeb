import { longDay, plusDays } from '../../../core/day.ts'
import { exportChart } from '../../../work/export-chart.ts'
import { type Figures, type FigureTable, figures } from '../../../work/figures.ts'
import type { AskedBy, ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { tableHtml } from '../front-door/table-html.ts'
import { allTables, figureSection } from './figure-section.ts'

/** The authority in figures. */
const page: ClosedPage = {
  path: '/figures',
  may: 'see-figures',
  records: 'figures.open',

  async show(asking) {
    const { counted, shown } = await drawn(asking)
    const { year, tables, suppressed, withheld } = counted
    return {
      view: 'figures/view.njk',
      model: {
        title: 'Figures',
        here: 'figures',
        heading: headingOf(tables),
        lead:
          year === null
            ? null
            : `The year from ${longDay(plusDays(year.from, 1))} to ${longDay(year.to)}, and what was open at its end. Every child is counted, those with a restricted record too.`,
        sections: shown,
        isSuppressed: suppressed,
        csv: '/figures?as=csv',
        withheld,
      },
    }
  },

  async download(asking) {
    const { as } = asking.query
    if (as === undefined) return null
    const { counted, sections } = await drawn(asking)
    const table = as === 'csv' ? allTables(counted.tables) : (sections.find(({ id }) => id === as)?.table ?? null)
    if (table === null) return null
    const of = as === 'csv' ? 'all figures' : `figures, ${as}`
    const lines = await exportChart(asking.place, asking.actor, table, of)
    return csvFile(as === 'csv' ? 'figures.csv' : `figures-${as}.csv`, lines.join(''))
  },
}
export default page

async function drawn({ actor, place }: AskedBy) {
  const counted = await figures(place, actor)
  const opens = actor.permissions.has('see-children') && !counted.suppressed
  const before = drawnBefore.get(counted) ?? new Map<boolean, Drawn>()
  drawnBefore.set(counted, before)
  const there = before.get(opens) ?? drawAll(counted, opens)
  before.set(opens, there)
  return { counted, ...there }
}

type Drawn = ReturnType<typeof drawAll>

/** The same figures are drawn the same for everybody whom they open to, and for everybody else: kept as long as the figures are. */
const drawnBefore = new WeakMap<Figures, Map<boolean, Drawn>>()

function drawAll({ tables, period }: Figures, opens: boolean) {
  const sections = tables.map((table) => figureSection(table, opens ? period : null))
  const shown = sections.map(({ table, ...section }) => ({
    ...section,
    tablePath: null,
    table: table === null ? null : { html: tableHtml(table, section.heading), isOpen: false },
  }))
  return { sections, shown }
}

/** How many are open, and how many assessments kept their limit, as far as it may be told. */
function headingOf(tables: readonly FigureTable[]): string {
  const open = tables.find(({ id }) => id === 'open')
  const assessments = tables.find(({ id }) => id === 'assessments')
  if (open === undefined) return 'There are no figures yet'
  if (open.total === 'c') return 'The authority in figures'
  const part = assessments?.heading.match(/^\d[\d,]*(%| of )/) ? `, and ${assessments.heading}` : ''
  return `${open.heading}${part}`
}
