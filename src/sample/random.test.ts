import assert from 'node:assert/strict'
import test from 'node:test'
import { Chance } from './random.ts'

const many = (draw: (chance: Chance) => number, times = 20_000) =>
  Array.from({ length: times }, (_, n) => draw(new Chance(1, 'test', n)))
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

test('streams of one key are equal, and of keys that differ in anything are not', () => {
  const first = (seed: number, process: string, family: number, child: number, n: number) =>
    new Chance(seed, process, family, child, n).next()
  const own = first(1, 'a', 2, 3, 4)
  assert.equal(first(1, 'a', 2, 3, 4), own)
  const others = [
    first(2, 'a', 2, 3, 4),
    first(1, 'b', 2, 3, 4),
    first(1, 'a', 3, 3, 4),
    first(1, 'a', 2, 4, 4),
    first(1, 'a', 2, 3, 5),
  ]
  assert.equal(others.includes(own), false)
})

test('first draws of neighbouring families are even', () => {
  const draws = many((chance) => chance.next())
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => draws.filter((draw) => Math.floor(draw * 10) === tenth).length,
  )
  assert.ok(
    tenths.every((count) => Math.abs(count - 2000) < 200),
    String(tenths),
  )
})

test('waits, gammas, normals and counts have the means they are asked for', () => {
  assert.ok(Math.abs(mean(many((chance) => chance.wait(150))) - 150) < 4)
  assert.ok(Math.abs(mean(many((chance) => chance.gamma(1, 0.4))) - 1) < 0.04)
  assert.ok(Math.abs(mean(many((chance) => chance.length([99, 80]))) - 99) < 2.5)
  assert.ok(Math.abs(mean(many((chance) => chance.normal()))) < 0.025)
  assert.ok(Math.abs(mean(many((chance) => chance.count(2.5))) - 2.5) < 0.05)
})

test('a choice follows its weights', () => {
  const picks = many((chance) =>
    chance.pick([
      [0, 1],
      [1, 3],
    ] as const),
  )
  assert.ok(Math.abs(mean(picks) - 0.75) < 0.015)
})
