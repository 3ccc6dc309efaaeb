import { Refusal } from '../core/refusal.ts'
import type { Visitor } from '../work/visit.ts'
import { localPath, withTo } from './local-path.ts'

const steps = {
  'second-factor': '/second-factor',
  'new-password': '/account/password',
  role: '/choose-role',
} as const

/**
 * Where somebody has to go before they can see a page.
 *
 * @param wanted  the page they asked for, to which they are brought back
 * @throws Refusal when they have signed in and have been given nothing to see
 */
export function wayIn(visitor: Visitor | null, wanted: string): string {
  const to = localPath(wanted)
  if (visitor === null) return withTo('/sign-in', to)
  if (visitor.needs === 'grant' || visitor.needs === null) {
    throw new Refusal(
      'not-permitted',
      `You have signed in as ${visitor.account.subject}, and that account has been given no role here. Ask your administrator for one.`,
    )
  }
  return withTo(steps[visitor.needs], to)
}

/** Where somebody goes who has come one step further: to the next one, or to the page they wanted. */
export function onward(visitor: Visitor | null, wanted: string | undefined): string {
  const to = localPath(wanted)
  return visitor !== null && visitor.actor !== null ? to : wayIn(visitor, to)
}
