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

test('what a form led to is kept so that only whoever sends the form again can read it', async () => {
  const does = () => Promise.resolve({ goTo: '/account', session: 'a made-up token' })
  await doOnce(place, 'form d', does)
  const { rows } = await place.store.owner.query('select form_hash, goes_to from access.sent_form')
  const kept = rows.map((row) => `${row.form_hash} ${row.goes_to} ${Buffer.from(row.goes_to, 'base64url')}`).join()
  assert.doesNotMatch(kept, /form d|account|made-up/)
  assert.deepEqual(await doOnce(place, 'form d', () => Promise.reject(new Error('done twice'))), await does())
})

test('a form that is the same for a moment only is done anew after it', async () => {
  const inAMoment = 0.2
  assert.deepEqual(await doOnce(place, 'form e', () => Promise.resolve({ goTo: '/1' }), inAMoment), { goTo: '/1' })
  await wait(300)
  assert.deepEqual(await doOnce(place, 'form e', () => Promise.resolve({ goTo: '/2' }), inAMoment), { goTo: '/2' })
})

test('a form that was refused may be sent again', async () => {
  const refuses = () => Promise.reject(new Refusal('not-there', 'It went a moment ago.'))
  await assert.rejects(doOnce(place, 'form c', refuses), /It went a moment ago/)
  assert.deepEqual(await doOnce(place, 'form c', () => Promise.resolve({ goTo: '/done' })), { goTo: '/done' })
})
