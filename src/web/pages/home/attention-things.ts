import type { Attention } from '../../../work/what-needs-attention.ts'
import { attentionLine } from '../administration/attention.ts'
import type { Thing } from './first-page.ts'

/** What each matter means, in a sentence. */
const means: Readonly<Record<Attention['about'], string>> = {
  'log broken': 'Somebody may have changed what was done by whom. The check says from which day on.',
  'log days not closed': 'A day that is not closed is not yet covered by the chain.',
  'to look at again': 'Large exports, shut records that were opened, and glass that was broken.',
  'no backup': 'If this computer were lost, so would everything that was sent in.',
  'backup old': 'The nightly one did not run, or did not end.',
  failed: 'It is tried again by itself; the page says what it was.',
  'nobody answers': 'Nobody is told when one of them is opened. Give each a new owner.',
  'never signed in': 'An account that nobody uses is a door that nobody watches.',
  'long away': 'Who has gone or changed work needs no account here. Close those.',
}

const does: Readonly<Record<Attention['about'], string>> = {
  'log broken': 'Check',
  'log days not closed': 'Look',
  'to look at again': 'Look again',
  'no backup': 'Back up',
  'backup old': 'Back up',
  failed: 'Look',
  'nobody answers': 'Give an owner',
  'never signed in': 'See them',
  'long away': 'See them',
}

/** What whoever looks after this copy should see to. */
export function attentionThings(attention: readonly Attention[]): readonly Thing[] {
  return attention.map((each) => {
    const { says, path, isLate } = attentionLine(each)
    return {
      mark: isLate ? 'now' : 'due',
      what: says,
      says: means[each.about],
      opens: { name: does[each.about], path },
    }
  })
}
