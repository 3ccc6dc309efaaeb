import { countText } from '../../../documents/charts/chart-words.ts'
import type { AuthorityFacts } from '../../../work/what-needs-me-authority.ts'
import { openOverTime, plansOverTime } from './authority-pictures.ts'
import { apart, inTimeOfYear, openTotals, referralsOfYear } from './authority-things.ts'
import type { FirstPage, Thing } from './first-page.ts'
import { figures } from './places.ts'

const totalsOnly = 'You see totals only. Numbers from 1 to 5 are withheld, so that nobody can be recognised.'

const read = { name: 'Read', path: figures.path }

/** What a councillor may see of the authority: totals, with small numbers withheld. */
export function councillorPage(facts: AuthorityFacts | null): FirstPage {
  if (facts === null) {
    const lead = 'No return about children is loaded yet.'
    return {
      heading: 'There are no figures yet',
      lead,
      things: [],
      next: null,
      also: [],
      pictures: [],
      note: totalsOnly,
    }
  }
  const totals = openTotals(facts)
  const plans = totals.of('protection plan')
  return {
    heading: councillorHeading(facts),
    lead: null,
    things: [plansThing(facts, plans), ...inTimeOfYear(facts, read), ...referralsOfYear(facts, read)],
    next: null,
    also: [],
    pictures: [...openOverTime(facts, [], totals.total), ...plansOverTime(facts, [], plans)],
    note: totalsOnly,
  }
}

/** All that are open, beside a year before where neither number nor the difference is small. */
export function councillorHeading(facts: AuthorityFacts): string {
  const { total } = openTotals(facts)
  if (typeof total !== 'number') return 'Children who are open'
  const before = facts.anything.at(-5)?.count
  const said = `${countText(total)} children are open`
  if (before === undefined || before <= 5) return said
  return Math.abs(total - before) <= 5
    ? `${said}, about as many as a year before`
    : `${said}, ${apart(total, before, 'a year before')}`
}

function plansThing(facts: AuthorityFacts, plans: ReturnType<ReturnType<typeof openTotals>['of']>): Thing {
  const before = facts.plans.at(-5)?.count
  return {
    mark: 'change',
    what: plans === 'c' ? 'Children with a protection plan' : `${countText(plans)} children have a protection plan`,
    says:
      before === undefined || before <= 5 || plans === 'c'
        ? 'The figures say more.'
        : `${countText(before)} a year before.`,
    opens: read,
  }
}
