import type { JourneyEvent, Spell, Stage } from './stage.ts'

/** Child in need plans. No law or guidance says how soon they are reviewed: they have no clock. */
export const needPlan: Stage = {
  events: {
    'need plan started': () => 'Need plan started',
    'need plan ended': () => 'Need plan ended',
  },
  spells: { 'need plan': () => 'On a need plan' },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    for (const row of rows.ssd_cin_plans ?? []) {
      const { cinp_cin_plan_start_date: startsOn, cinp_cin_plan_end_date: endsOn } = row
      const from = { table: 'ssd_cin_plans', key: row.cinp_cin_plan_id, referralId: row.cinp_referral_id } as const
      if (endsOn !== null) events.push({ at: endsOn, kind: 'need plan ended', ...from, detail: null })
      if (startsOn === null) continue
      events.push({ at: startsOn, kind: 'need plan started', ...from, detail: null })
      spells.push({ kind: 'need plan', startsOn, endsOn, ...from, detail: null })
    }
    return { events, spells }
  },
}
