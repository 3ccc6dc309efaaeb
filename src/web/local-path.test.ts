import assert from 'node:assert/strict'
import test from 'node:test'
import { localPath, withTo } from './local-path.ts'

test('a page of ours is gone to as it was asked for', () => {
  assert.equal(localPath('/children/x7k2?tab=clocks&page=2'), '/children/x7k2?tab=clocks&page=2')
  assert.equal(localPath(undefined), '/')
})

test('what leads to another site, however it is written, leads to the first page', () => {
  assert.equal(localPath('https://evil.example/'), '/')
  assert.equal(localPath('//evil.example/'), '/')
  assert.equal(localPath('/\\evil.example/'), '/')
  assert.equal(localPath('/.//evil.example/'), '/')
  assert.equal(localPath('/\t/evil.example/'), '/')
  assert.equal(localPath('javascript:alert(1)'), '/')
})

test('nobody is sent back to the door', () => {
  assert.equal(localPath('/sign-out'), '/')
  assert.equal(localPath('/sign-in?to=/x'), '/')
  assert.equal(localPath('/sign-in-help'), '/sign-in-help')
})

test('the first page need not be named', () => {
  assert.equal(withTo('/sign-in', '/'), '/sign-in')
  assert.equal(withTo('/sign-in', '/returns?page=2'), '/sign-in?to=%2Freturns%3Fpage%3D2')
})
