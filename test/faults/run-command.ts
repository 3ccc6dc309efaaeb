import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after } from 'node:test'
import { type RefusalReason, refusalReasons } from '../../src/core/refusal.ts'

/** A folder for the files of one test file, taken away at the end. */
export const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

export type Ran = {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  readonly peakMegabytes: number
}

type Asked = {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Another name for the command. */
  readonly command?: string
  /** Closes the output after this many bytes, as `head` does. */
  readonly readOnly?: number
  /** Runs it as this user; how much memory it held is then not known. */
  readonly uid?: number
}

/** The command itself, and with it the bundle. */
export const command = resolve('bin/throughline')
let runs = 0

/** Runs the command as a person would, in a process of its own. */
export function throughline(typed: readonly string[], asked: Asked = {}): Promise<Ran> {
  const peak = join(folder, `peak-${++runs}`)
  const started = performance.now()
  const others = asked.uid !== undefined
  const child = spawn(
    process.execPath,
    [...(others ? [] : ['--import', './test/faults/peak-memory.js']), asked.command ?? command, ...typed],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...asked.env, PEAK: peak },
      ...(others ? { uid: asked.uid, gid: asked.uid } : {}),
    },
  )
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    if (asked.readOnly !== undefined && out.length >= asked.readOnly) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // A command that has refused its input no longer reads it.
  child.stdin.on('error', () => {}).end(asked.input)
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000
      resolve({ code, out, err, seconds, peakMegabytes: others ? 0 : Number(readFileSync(peak)) / 1000 })
    })
  })
}

/** One clear line that begins with the reason, exit 2, no stack trace, within seconds and in bounded memory. */
export function assertRefused(ran: Ran, reason: RefusalReason): void {
  assert.equal(ran.code, 2, ran.err)
  assert.match(ran.err, /^throughline: [^\n]+\n$/)
  assert.ok(ran.err.includes(`${refusalReasons[reason]}. `), ran.err)
  assert.doesNotMatch(ran.err, /\n\s+at /)
  assertQuick(ran)
}

/** It ends of itself: a slow machine that runs other tests beside it needs ten seconds for what takes two alone. */
export function assertQuick({ seconds, peakMegabytes }: Ran): void {
  assert.ok(seconds < 60, `took ${seconds.toFixed(1)} s`)
  assert.ok(peakMegabytes < 350, `held ${peakMegabytes.toFixed(0)} MB`)
}

/** A census with these children, each given as what is inside its `Child`. */
export function census(children: readonly string[], year = 2026): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Message>
<Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>101</LEA></Source></Header>
<Children>
${children.map((child) => `<Child>${child}</Child>\n`).join('')}</Children>
</Message>
`
}

/** A child with an identifier and a referral, and with much that rules speak of. */
export function child(id: string): string {
  return `<ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>2015-06-01</PersonBirthDate></ChildIdentifiers>
<CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>1A</ReferralSource></CINdetails>`
}
