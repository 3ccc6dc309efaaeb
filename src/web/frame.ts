import { countOf } from '../core/words.ts'
import type { Permission } from '../practice/roles.ts'
import type { Visit } from '../work/visit.ts'

/** A place the line of navigation leads to. */
export type NavigationItem = {
  readonly here: string
  readonly name: string
  readonly path: string
  /** What is there, in one line. */
  readonly says: string
}

/** All there are, in order. One that has no page yet, or that somebody may not open, is left out. */
const navigation: readonly NavigationItem[] = [
  { here: 'home', name: 'Home', path: '/', says: '' },
  { here: 'children', name: 'Children', path: '/children', says: 'Find a child, and see their journey' },
  { here: 'returns', name: 'Returns', path: '/returns', says: 'The files sent in, and what became of them' },
  {
    here: 'figures',
    name: 'Figures',
    path: '/figures',
    says: 'Counts and shares, with small numbers withheld where they must be',
  },
  {
    here: 'administration',
    name: 'Administration',
    path: '/administration',
    says: 'Accounts, records, the log and this copy itself',
  },
  {
    here: 'check',
    name: 'Check a census',
    path: '/check',
    says: 'In your browser, before a file is sent in: it does not leave this computer',
  },
  { here: 'reference', name: 'Reference', path: '/reference', says: 'Rules, code sets and tables' },
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
  } | null
  /** The authority they act in, or the only one held here; null when it is not known. */
  readonly authority: string | null
  /** Has somebody begun to sign in, so that there is something to sign out of? */
  readonly maySignOut: boolean
  /** Are made-up children shown here? */
  readonly isSample: boolean
  /** What every form carries in a hidden field of this name. Good for one form, sent once. */
  readonly token: string
}

/** The frame round a page, for whoever asks. */
export function frameOf(
  { visitor, authorities }: Visit,
  pages: readonly { readonly path: string; readonly may: Permission }[],
  token: string,
): Frame {
  const actor = visitor?.actor ?? null
  const may = (permission: Permission) => permission === 'anyone' || actor?.permissions.has(permission) === true
  const mine = authorities.filter(({ laCode }) => actor === null || laCode === actor.laCode)
  const role = visitor?.roles.find(({ laCode, role }) => laCode === actor?.laCode && role.id === actor.role)
  return {
    navigation: navigation.filter(({ path }) => pages.some((page) => page.path === path && may(page.may))),
    who:
      actor === null || role === undefined
        ? null
        : {
            name: actor.name,
            role: role.role.name,
            authority: role.authority,
            notices: visitor === null || visitor.notices === 0 ? null : countOf(visitor.notices, 'notice', 'notices'),
            hasOtherRoles: (visitor?.roles.length ?? 0) > 1,
          },
    authority: role?.authority ?? (authorities.length === 1 ? (authorities[0]?.name ?? null) : null),
    maySignOut: visitor !== null,
    isSample: mine.some(({ madeUp }) => madeUp),
    token,
  }
}
