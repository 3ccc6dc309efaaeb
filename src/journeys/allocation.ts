import { type Detail, detailText } from './detail.ts'
import type { Spell, Stage } from './stage.ts'

/**
 * Who held the child: a spell for each involvement of a worker or a team. They overlap where several were involved. The
 * detail holds the keys of worker and team, never a name; whoever shows it looks the names up.
 */
export const allocation: Stage = {
  events: {},
  spells: { allocation: allocated },
  clocks: {},
  of(rows) {
    const spells: Spell[] = []
    for (const row of rows.ssd_involvements ?? []) {
      if (row.invo_involvement_start_date === null) continue
      spells.push({
        kind: 'allocation',
        startsOn: row.invo_involvement_start_date,
        endsOn: row.invo_involvement_end_date,
        table: 'ssd_involvements',
        key: row.invo_involvements_id,
        referralId: row.invo_referral_id,
        detail: detailText({
          role: roleIn(row.invo_professional_role_id),
          worker: row.invo_professional_id,
          team: row.invo_professional_team,
        }),
      })
    }
    return { spells }
  },
}

/** A role as a machine word: `allocated-social-worker`; null when what is written is not the name of a role. */
function roleIn(text: string | null): string | null {
  return text !== null && /^[A-Za-z][A-Za-z -]{1,39}$/.test(text) ? text.toLowerCase().replaceAll(' ', '-') : null
}

function allocated({ role = 'worker', worker, team }: Detail): string {
  const spoken = role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ')
  const held = [worker, team].filter((part) => part !== undefined).join(', ')
  return held === '' ? spoken : `${spoken}: ${held}`
}
