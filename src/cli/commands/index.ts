import type { Command } from '../command.ts'

/** Every command, loaded when it is asked for: starting stays quick however many there are. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  account: () => import('./account.ts'),
  audit: () => import('./audit.ts'),
  backup: () => import('./backup.ts'),
  check: () => import('./check.ts'),
  compare: () => import('./compare.ts'),
  erase: () => import('./erase.ts'),
  hold: () => import('./hold.ts'),
  journey: () => import('./journey.ts'),
  lists: () => import('./lists.ts'),
  load: () => import('./load.ts'),
  published: () => import('./published.ts'),
  restore: () => import('./restore.ts'),
  restrict: () => import('./restrict.ts'),
  retention: () => import('./retention.ts'),
  rules: () => import('./rules.ts'),
  sample: () => import('./sample.ts'),
  seal: () => import('./seal.ts'),
  subject: () => import('./subject.ts'),
  work: () => import('./work.ts'),
}
