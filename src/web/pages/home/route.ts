import { longDay, weekday } from '../../../core/day.ts'
import { joined } from '../../../documents/charts/chart-words.ts'
import type { Actor } from '../../../practice/actor.ts'
import { roleOf } from '../../../practice/roles.ts'
import { timeInWords } from '../../../work/log-text.ts'
import { dayInEngland } from '../../../work/place.ts'
import { sampleProgress } from '../../../work/sample-progress.ts'
import type { Visitor } from '../../../work/visit.ts'
import { type WhatNeedsMe, whatNeedsMe } from '../../../work/what-needs-me.ts'
import type { FirstShown } from '../../page.ts'
import { analystPage } from './analyst.ts'
import { councillorPage } from './councillor.ts'
import { directorPage } from './director.ts'
import type { FirstPage } from './first-page.ts'
import { frontDoorPage, noticeThings } from './front-door.ts'
import { administratorPage, auditorPage, recordsPage } from './keepers.ts'
import { newsSince } from './news.ts'
import { teamPage } from './team.ts'
import { workerPage } from './worker.ts'

/** What needs whoever has signed in, by role; for everybody else what this is, and how far the made-up authority has come. */
const page: FirstShown = {
  path: '/',
  may: 'anyone',
  records: null,
  isFirst: true,

  async show({ place, visitor }) {
    const progress = place === null ? null : shownProgress(await sampleProgress(place))
    const common = { title: 'Throughline', here: 'home', progress }
    if (place === null || visitor === null || visitor.actor === null) return { view: 'home/view.njk', model: common }
    const { actor } = visitor
    const now = new Date()
    const needs = await whatNeedsMe(place, actor, now)
    const first = firstPageOf(needs, visitor, actor)
    const may = (permission: Parameters<Actor['permissions']['has']>[0]) => actor.permissions.has(permission)
    const knownTo = needs.authority?.knownTo ?? needs.own?.knownTo ?? needs.team?.knownTo ?? null
    return {
      view: 'home/first-view.njk',
      model: {
        ...common,
        title: first.heading,
        first,
        news: newsSince(needs.since, needs.own, may, dayInEngland(now)),
        moment: `${weekdays[weekday(dayInEngland(now)) - 1]} ${timeInWords(now).replace(/ [A-Z]{3,4}$/, '')}`,
        reach: reachOf(actor),
        knownTo: knownTo === null ? null : longDay(knownTo),
      },
    }
  },
}
export default page

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

function firstPageOf(needs: WhatNeedsMe, { notices }: Visitor, actor: Actor): FirstPage {
  const { authority, attention, returns, waiting, week } = needs
  const unread = noticeThings(notices)
  if (needs.own !== null) return workerPage(needs.own)
  if (needs.team !== null) return teamPage(needs.team, unread)
  if (needs.records !== null) return recordsPage(needs.records, attention, unread)
  if (actor.role === 'councillor') return councillorPage(authority)
  if (actor.role === 'director') return directorPage(authority, waiting, attention, unread)
  if (actor.role === 'front-door-manager') return frontDoorPage(authority, attention, notices)
  if (actor.role === 'auditor') return auditorPage(attention, waiting, week ?? {}, unread)
  if (actor.role === 'administrator') return administratorPage(attention, week ?? {}, unread)
  return analystPage(returns ?? { newest: null, inForce: [], fewer: [] }, waiting, dayInEngland())
}

function reachOf({ role, scope, suppressed }: Actor): string {
  const name = roleOf(role)?.name ?? role
  if (suppressed) return `${name}, totals only`
  const reach = { all: 'every child', team: 'the children of your teams', own: 'your own children', none: 'no child' }
  return `${name}, ${reach[scope]}`
}

function shownProgress(progress: Awaited<ReturnType<typeof sampleProgress>>) {
  if (progress === null) return null
  const censuses = progress.there.flatMap(({ return: id, period }) =>
    id === 'cin-census' ? [`${Number(period) - 1}-${period?.slice(2)}`] : [],
  )
  const there = [
    ...(censuses.length === 0
      ? []
      : [`${censuses.length === 1 ? 'the census' : 'the censuses'} of ${joined(censuses)}`]),
    ...(progress.there.length > censuses.length ? ['who works with whom'] : []),
  ]
  const percent = progress.done === null ? null : Math.round(progress.done * 100)
  return { ...progress, percent, there: there.join('; ') }
}
