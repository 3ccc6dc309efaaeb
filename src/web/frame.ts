import { type Day, longDay } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import type { Permission } from '../practice/roles.ts'
import { dayInEngland } from '../work/place.ts'
import type { Visit } from '../work/visit.ts'

/** A place the line of navigation leads to. */
export type NavigationItem = {
  readonly here: string
  readonly name: string
  readonly path: string
  /** The keys that lead there; null where there are none. */
  readonly keys: string | null
}

type Place = NavigationItem & {
  /** For whom it stands there, among those who may open it; for everybody when not given. */
  readonly isFor?: (actor: Actor | null) => boolean
}

/** All there are, in order. One that has no page, or that somebody may not open, is left out. */
const navigation: readonly Place[] = [
  { here: 'home', name: 'Home', path: '/', keys: 'g h' },
  { here: 'my-children', name: 'My children', path: '/my-children', keys: 'g m' },
  { here: 'my-team', name: 'My team', path: '/my-team', keys: 'g t' },
  { here: 'children', name: 'Children', path: '/children', keys: 'g c' },
  { here: 'front-door', name: 'Front door', path: '/front-door', keys: 'g f' },
  { here: 'children-in-care', name: 'Children in care', path: '/children-in-care', keys: 'g l' },
  { here: 'compare', name: 'Compare', path: '/compare', keys: 'g o' },
  { here: 'returns', name: 'Returns', path: '/returns', keys: 'g r' },
  { here: 'figures', name: 'Figures', path: '/figures', keys: 'g n' },
  { here: 'administration', name: 'Administration', path: '/administration', keys: 'g a' },
  {
    here: 'check',
    name: 'Check a return',
    path: '/check',
    keys: null,
    isFor: (actor) => actor === null || actor.permissions.has('load-returns'),
  },
  { here: 'reference', name: 'Reference', path: '/reference', keys: null, isFor: (actor) => actor === null },
]

/** What every view is given beside its own model. */
export type Frame = {
  readonly navigation: readonly NavigationItem[]
  /** Who has signed in and may see pages; null for everybody else. */
  readonly who: {
    readonly name: string
    readonly role: string
    readonly authority: string
    /** Notices not yet read, in words; null when there are none. */
    readonly notices: string | null
    /** Have they another role to act in? */
    readonly hasOtherRoles: boolean
    /** Do single letters work as keys for them? */
    readonly letterKeys: boolean
    /** Have they been shown round? */
    readonly walkOver: boolean
  } | null
  /** The authority they act in, or the only one held here; null when it is not known. */
  readonly authority: string | null
  /** Has somebody begun to sign in, so that there is something to sign out of? */
  readonly maySignOut: boolean
  /** Are made-up children shown here? */
  readonly isSample: boolean
  /** When a file was last loaded, and where it is told what was; null when nothing is loaded, or nobody asks. */
  readonly loaded: { readonly day: string; readonly path: string | null } | null
  /** The day it is shown on, for paper. */
  readonly shownOn: string
  /** What every form carries in a hidden field of this name. Good for one form, sent once. */
  readonly token: string
}

/** The frame round a page, for whoever asks. */
export function frameOf(
  { visitor, authorities, figuresAreOpen }: Visit,
  pages: readonly { readonly path: string; readonly may: Permission; readonly opensToAll?: true }[],
  { token, loadedAt, today }: { readonly token: string; readonly loadedAt: Date | null; readonly today: Day },
): Frame {
  const actor = visitor?.actor ?? null
  const may = (permission: Permission) => permission === 'anyone' || actor?.permissions.has(permission) === true
  const mine = authorities.filter(({ laCode }) => actor === null || laCode === actor.laCode)
  const role = visitor?.roles.find(({ laCode, role }) => laCode === actor?.laCode && role.id === actor.role)
  return {
    navigation: navigation.filter(
      ({ path, isFor }) =>
        pages.some((page) => page.path === path && (may(page.may) || (figuresAreOpen && page.opensToAll))) &&
        (isFor?.(actor) ?? true),
    ),
    who:
      visitor === null || actor === null || role === undefined
        ? null
        : {
            name: actor.name,
            role: role.role.name,
            authority: role.authority,
            notices: visitor.notices === 0 ? null : countOf(visitor.notices, 'notice', 'notices'),
            hasOtherRoles: visitor.roles.length > 1,
            letterKeys: visitor.account.letterKeys,
            walkOver: visitor.account.walkOver,
          },
    authority: role?.authority ?? (authorities.length === 1 ? (authorities[0]?.name ?? null) : null),
    maySignOut: visitor !== null,
    isSample: mine.some(({ madeUp }) => madeUp),
    loaded:
      actor === null || loadedAt === null
        ? null
        : { day: longDay(dayInEngland(loadedAt)), path: may('see-submissions') ? '/returns' : null },
    shownOn: longDay(today),
    token,
  }
}
