import { directorOf102, type MadeUpPlace, recordsOfficerOf102 } from './authority.ts'
import type { Asker } from './who.ts'

/**
 * Whom each may reach, said a second time and in other words than the database's: what appears of anybody else is out of
 * place.
 */
export class Reaches {
  /** For each text that stands for children (identifier, school number, reference): which children. */
  readonly #texts: ReadonlyMap<string, readonly MarkedChild[]>
  readonly #reached: ReadonlyMap<Asker, ReadonlySet<string>>

  private constructor(
    texts: ReadonlyMap<string, readonly MarkedChild[]>,
    reached: ReadonlyMap<Asker, ReadonlySet<string>>,
  ) {
    this.#texts = texts
    this.#reached = reached
  }

  /** As it is at this moment. */
  static async now({ place }: MadeUpPlace): Promise<Reaches> {
    const rows = async <Row>(text: string) => (await place.store.owner.query(text)).rows as Row[]
    const texts = new Map<string, MarkedChild[]>()
    const marks = await rows<MarkedChild & { text: string }>(everyText)
    for (const { text, ...child } of marks) texts.set(text, [...(texts.get(text) ?? []), child])
    const people = await rows<{ la_code: string; person_id: string; teams: string[]; workers: string[] }>(everyChild)
    const shut = await rows<{ la_code: string; person_id: string; kind: string }>(everyShut)
    const opened = await rows<{ la_code: string; person_id: string; subject: string; kind: string }>(everyGrant)
    const accounts = await rows<{ subject: string; la_code: string; role: string; team_id: string; worker: string }>(
      everyAccount,
    )
    const reached = new Map<Asker, ReadonlySet<string>>()
    for (const { subject, la_code, role, team_id, worker } of [...accounts, operator]) {
      const isOpened = (person: string) =>
        opened.some((grant) => grant.person_id === person && grant.la_code === la_code && grant.subject === subject)
      const isShut = (person: string) => shut.some((each) => each.person_id === person && each.la_code === la_code)
      const within = people.filter((child) => {
        if (child.la_code !== la_code || neverSeeChildren.has(role)) return false
        if (isShut(child.person_id)) return isOpened(child.person_id)
        if (role === 'social-worker') return child.workers.includes(worker) || isOpened(child.person_id)
        if (role === 'team-manager') return child.teams.includes(team_id) || isOpened(child.person_id)
        return true
      })
      reached.set(
        ofAccount[subject] ?? (subject as Asker),
        new Set(within.map((child) => `${child.la_code} ${child.person_id}`)),
      )
    }
    return new Reaches(texts, reached)
  }

  /** The identifiers of the children somebody may reach. */
  of(who: Asker): readonly string[] {
    return [...(this.#reached.get(who) ?? [])].map((child) => child.slice(4)).sort()
  }

  has(who: Asker, laCode: string, identifier: string): boolean {
    return this.#reached.get(who)?.has(`${laCode} ${identifier}`) ?? false
  }

  /**
   * What a text says of children whom somebody may not reach; of those whom they know by alias, anything but the
   * reference.
   *
   * @param asked  what they had typed themselves
   */
  outOfPlace(text: string, who: Asker, asked: readonly string[] = []): readonly string[] {
    const words = new Set(text.match(/[A-Za-z0-9]{9,13}|T\d{7,8}/g))
    return [...words].filter((word) => {
      const children = this.#texts.get(word)
      if (children === undefined || asked.includes(word)) return false
      const isWithin = children.some(({ la_code, person_id }) => this.has(who, la_code, person_id))
      return !isWithin || (knowAliases.has(who) && children.some(({ is }) => is !== 'reference'))
    })
  }
}

const ofAccount: Readonly<Record<string, Asker>> = {
  [directorOf102]: 'director of 102',
  [recordsOfficerOf102]: 'records officer of 102',
}
/** Whoever sits at a terminal has no account, and so no grant. */
const operator = { subject: 'operator', la_code: '101', role: 'operator', team_id: '', worker: '' }

type MarkedChild = { readonly la_code: string; readonly person_id: string; readonly is: string }

/** Who know children by alias only. */
export const knowAliases: ReadonlySet<Asker> = new Set(['analyst', 'auditor'])
const neverSeeChildren = new Set(['councillor', 'administrator'])

const everyText = `
  select la_code, person_id, 'reference' as is, reference as text from access.child_reference
  union all select la_code, person_id, 'identifier', person_id from access.child_reference
  union all
  select la_code, link_person_id, 'number', link_identifier_value from ssd.ssd_linked_identifiers
  where link_identifier_value ~ '^[A-Z0-9]{9,13}$'`
const everyChild = `
  select c.la_code, c.person_id,
    array(select i.invo_professional_team from ssd.ssd_involvements i
      where i.la_code = c.la_code and i.invo_person_id = c.person_id and i.invo_involvement_end_date is null) as teams,
    array(select i.invo_professional_id from ssd.ssd_involvements i
      where i.la_code = c.la_code and i.invo_person_id = c.person_id and i.invo_involvement_end_date is null) as workers
  from access.child_reference c`
const everyShut = 'select la_code, person_id, kind from access.restriction where lifted_at is null'
const everyGrant = `
  select g.la_code, g.person_id, g.kind, a.subject
  from access.restriction_grant g join access.account a using (account_id) where g.until > now()`
const everyAccount = `
  select a.subject, g.la_code, g.role, g.team_id, g.professional_id as worker
  from access.role_grant g join access.account a using (account_id) where g.ended_at is null`
