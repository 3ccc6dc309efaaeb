import type { MadeUpAuthority } from './made-up-authorities.ts'

/** What a team is for. */
export type TeamKind =
  | 'front door'
  | 'assessment'
  | 'safeguarding'
  | 'disabled children'
  | 'children in care'
  | 'court and permanence'
  | 'leaving care'
  | 'fostering and kinship'
  | 'early help'
  | 'youth justice'

type AboutKind = {
  readonly letters: string
  readonly name: string
  /** Teams of the kind where there are 68,000 children; a smaller authority has fewer, and one at least. */
  readonly number: number
  /** The part its workers play for a child. */
  readonly role: string
  /** Its workers are social workers, and registered. */
  readonly registered: boolean
}

/** The kinds of team. Source: specification of the made-up authority, `workforce.teams`. */
export const teamKinds: Readonly<Record<TeamKind, AboutKind>> = {
  'front door': { letters: 'FD', name: 'Front door hub', number: 1, role: 'duty worker', registered: true },
  assessment: { letters: 'AS', name: 'Assessment', number: 6, role: 'allocated social worker', registered: true },
  safeguarding: { letters: 'SG', name: 'Safeguarding', number: 12, role: 'allocated social worker', registered: true },
  'disabled children': {
    letters: 'DC',
    name: 'Disabled children',
    number: 1,
    role: 'allocated social worker',
    registered: true,
  },
  'children in care': {
    letters: 'CC',
    name: 'Children in care',
    number: 4,
    role: 'allocated social worker',
    registered: true,
  },
  'court and permanence': {
    letters: 'CP',
    name: 'Court and permanence',
    number: 1,
    role: 'allocated social worker',
    registered: true,
  },
  'leaving care': { letters: 'LC', name: 'Leaving care', number: 2, role: 'personal adviser', registered: false },
  'fostering and kinship': {
    letters: 'FK',
    name: 'Fostering and kinship',
    number: 2,
    role: 'supervising social worker',
    registered: true,
  },
  'early help': { letters: 'EH', name: 'Early help', number: 4, role: 'early help worker', registered: false },
  'youth justice': { letters: 'YJ', name: 'Youth justice', number: 1, role: 'youth justice worker', registered: false },
}

export type Team = {
  /** Place among the teams of the authority. */
  readonly index: number
  readonly id: string
  readonly name: string
  readonly kind: TeamKind
  readonly parentId: string
  readonly parentName: string
}

const atScale = 68_000

/** How much of the demonstration an authority of that many children is. */
export function scaleOf(children: number): number {
  return children / atScale
}

/** The teams of a made-up authority, found by kind and locality. */
export class Teams {
  readonly all: readonly Team[]
  readonly #serving = new Map<string, Team[]>()

  constructor(authority: MadeUpAuthority, children: number) {
    const all: Team[] = []
    for (const kind of Object.keys(teamKinds) as TeamKind[]) {
      const { number } = teamKinds[kind]
      // There is one front door, whatever the size.
      const count = number === 1 ? 1 : Math.max(1, Math.round(number * scaleOf(children)))
      for (let at = 0; at < count; at++) {
        const team = teamOf(authority, kind, all.length, at, count)
        all.push(team)
        const serves = count < 4 ? [0, 1, 2, 3].filter((locality) => locality % count === at) : [at % 4]
        for (const locality of serves) {
          const key = `${kind} ${locality}`
          this.#serving.set(key, [...(this.#serving.get(key) ?? []), team])
        }
      }
    }
    this.all = all
  }

  /**
   * The team of a kind for a family: one of those of its locality, and the next of them after it was moved.
   *
   * @param moves  how often the family has been moved between teams
   */
  of(kind: TeamKind, locality: number, family: number, moves: number): Team {
    const serving = this.#serving.get(`${kind} ${locality}`) as Team[]
    const at = (((family + moves) % serving.length) + serving.length) % serving.length
    return serving[at] as Team
  }
}

function teamOf(authority: MadeUpAuthority, kind: TeamKind, index: number, at: number, count: number): Team {
  const { letters, name } = teamKinds[kind]
  const { localities, shortName } = authority
  const locality = count < 4 ? null : (localities[at % 4] as string)
  const ofLocality = Math.floor(at / 4) + 1
  const alone = count < 4 ? count === 1 : count - (at % 4) <= 4
  const number = locality === null ? at + 1 : ofLocality
  const parent = locality ?? "Children's services"
  return {
    index,
    kind,
    id: `${authority.letters}-${letters}${at + 1}`,
    name: [locality === null ? name : `${locality} ${name.toLowerCase()}`, ...(alone ? [] : [number])].join(' '),
    parentId: `${authority.letters}-${locality === null ? 'CS' : locality.slice(0, 3).toUpperCase()}`,
    parentName: `${parent}, ${shortName} (made up)`,
  }
}
