import type { Command } from '../command.ts'

/** Every command, loaded when it is asked for: starting stays quick however many there are. */
export const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  check: () => import('./check.ts'),
  rules: () => import('./rules.ts'),
  sample: () => import('./sample.ts'),
}
