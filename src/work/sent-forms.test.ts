import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { testPlace } from '../../test/database.ts'
import { Refusal } from '../core/refusal.ts'
import { doOnce } from './sent-forms.ts'

const place = await testPlace()

test('a form sent three times at once is done once, and all are brought to the same page', async () => {
  let done = 0
  const does = async () => {
    await wait(150)
    return { goTo: `/made/${++done}` }
  }
  const answers = await Promise.all([1, 2, 3].map(() => doOnce(place, 'form a', does)))
  assert.deepEqual(answers, [{ goTo: '/made/1' }, { goTo: '/made/1' }, { goTo: '/made/1' }])
  assert.deepEqual(await doOnce(place, 'form a', does), { goTo: '/made/1' })
  assert.equal(done, 1)
})

test('a form in which something was to be put right may be sent again', async () => {
  const asked = () => Promise.resolve({ view: 'form.njk', model: {} })
  assert.deepEqual(await doOnce(place, 'form b', asked), { view: 'form.njk', model: {} })
  assert.deepEqual(await doOnce(place, 'form b', () => Promise.resolve({ goTo: '/done' })), { goTo: '/done' })
})

test('a form that was refused may be sent again', async () => {
  const refuses = () => Promise.reject(new Refusal('not-there', 'It went a moment ago.'))
  await assert.rejects(doOnce(place, 'form c', refuses), /It went a moment ago/)
  assert.deepEqual(await doOnce(place, 'form c', () => Promise.resolve({ goTo: '/done' })), { goTo: '/done' })
})
