import type { JourneyEvent, Stage } from './stage.ts'

/** Pre-proceedings: the decision to begin them. What follows is not in the model as a span with an end, so no spell. */
export const preProceedings: Stage = {
  events: { 'pre-proceedings decision': () => 'Decision to begin pre-proceedings' },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    for (const { prep_pre_pro_decision_date: at, prep_table_id: key } of rows.ssd_pre_proceedings ?? []) {
      if (at === null) continue
      const from = { table: 'ssd_pre_proceedings', key, referralId: null } as const
      events.push({ at, kind: 'pre-proceedings decision', ...from, detail: null })
    }
    return { events }
  },
}
