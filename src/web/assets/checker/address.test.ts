import assert from 'node:assert/strict'
import test from 'node:test'
import { addressOf, placeOf, startPlace } from './address.ts'
import { html } from './html.ts'

test('a place and its address are one and the same', () => {
  const place = { view: 'child', kind: 'new', rule: '8770Q', table: 'Reviews', page: 3, child: 122 } as const
  assert.equal(addressOf(place), '#view=child&kind=new&rule=8770Q&table=Reviews&page=3&child=122')
  assert.deepEqual(placeOf(addressOf(place)), place)
  assert.deepEqual(placeOf(addressOf(startPlace)), startPlace)
})

test('an address that makes no sense shows the start', () => {
  assert.deepEqual(placeOf('#view=child&rule=<script>&page=-1&child=x&%E0%A4%A=1'), startPlace)
})

test('whatever is put in markup is escaped', () => {
  assert.equal(
    html`<p title="${`"'`}">${'<script>&'}${null}${false}${[html`<b>${1}</b>`, '<i>']}</p>`.text,
    '<p title="&quot;&#39;">&lt;script&gt;&amp;<b>1</b>&lt;i&gt;</p>',
  )
})
