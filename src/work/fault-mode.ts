import { Refusal } from '../core/refusal.ts'
import { careFaults } from '../sample/care-faults/index.ts'
import type { FaultMode } from '../sample/census.ts'
import { faults } from '../sample/faults/index.ts'

const modes = ['none', 'true', 'usual', 'one-of-each'] as const

/**
 * A fault mode as it is typed: one of the four, or names of faults with commas.
 *
 * @throws Refusal 'usage' when a name is none of the catalogue's
 */
export function faultMode(typed: string): FaultMode {
  const mode = modes.find((each) => each === typed)
  if (mode !== undefined) return mode
  const names = typed.split(',').map((name) => name.trim())
  const known = new Set(['reference-date', ...[...faults, ...careFaults].map(({ id }) => id)])
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) {
    throw new Refusal(
      'usage',
      `--faults takes ${modes.join(', ')}, or names of faults; ${unknown} is none. They are: ${[...known].join(', ')}.`,
    )
  }
  return names
}
