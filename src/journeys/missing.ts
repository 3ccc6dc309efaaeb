import { missingOrAway } from '../codes/missing-or-away.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'

/**
 * Times missing, or away without authorisation. The talk when the child is back is due within hours of it, and no return
 * says at which minute that was: it has no clock.
 */
export const missing: Stage = {
  events: {
    'went missing': ({ type }) => (type === 'A' ? 'Away without authorisation' : 'Went missing'),
    'came back': (said) => `Came back${talkIn(said)}`,
  },
  spells: { missing: ({ type = 'M' }) => missingOrAway.meaning(type) ?? 'Missing' },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    for (const row of rows.ssd_missing ?? []) {
      const { miss_missing_episode_start_date: startsOn, miss_missing_episode_end_date: endsOn } = row
      const from = { table: 'ssd_missing', key: row.miss_table_id, referralId: null } as const
      const type = codeIn(row.miss_missing_episode_type)
      const talk = talkOf(row.miss_missing_rhi_offered, row.miss_missing_rhi_accepted)
      if (endsOn !== null) events.push({ at: endsOn, kind: 'came back', ...from, detail: detailText({ type, talk }) })
      if (startsOn === null) continue
      events.push({ at: startsOn, kind: 'went missing', ...from, detail: detailText({ type }) })
      spells.push({ kind: 'missing', startsOn, endsOn, ...from, detail: detailText({ type }) })
    }
    return { events, spells }
  },
}

function talkOf(offered: string | null, accepted: string | null): string | null {
  if (offered === 'N') return 'not-offered'
  if (offered !== 'Y') return null
  return accepted === 'Y' ? 'accepted' : accepted === 'N' ? 'declined' : 'offered'
}

const talkIn = ({ talk }: Detail) => (talk === undefined ? '' : `; return interview: ${talk.replaceAll('-', ' ')}`)
