import assert from 'node:assert/strict'
import test from 'node:test'
import { allocationsText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { allocation } from '../returns/allocations/example.ts'
import { child } from '../returns/cin-census/example.ts'
import { findChild } from './find-child.ts'
import { giveRole } from './keep-accounts.ts'
import { dayInEngland } from './place.ts'
import { terminalActor } from './terminal-actor.ts'

test('a team whose number has a comma in it is one team, and its manager sees the children of no other', async () => {
  const place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })], dayInEngland())
  const held = [allocation({ child: 'ANN1', team_id: 'North' }), allocation({ child: 'BEN2', team_id: 'North, "2"' })]
  await loadText(place, 'allocations.csv', allocationsText(held))
  const role = { subject: 'tom', name: 'Made-up Tom', role: 'team-manager', team: 'North, "2"' }
  await giveRole(place, operatorHere, role)
  const manager = await terminalActor(place, '101', 'tom')
  assert.equal((await findChild(place, manager, 'see-children', 'BEN2')).personId, 'BEN2')
  await assert.rejects(findChild(place, manager, 'see-children', 'ANN1'), /within your reach/)
})
