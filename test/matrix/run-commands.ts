import { parseArgs } from 'node:util'
import { commands } from '../../src/cli/commands/index.ts'
import { Refusal } from '../../src/core/refusal.ts'

/** What a command said and how it ended, in this process. */
export type Called = { readonly code: number; readonly said: string; readonly refusal: Refusal | null }

/** Calls a command as `bin/throughline` does, and hears what it says. One at a time. */
export async function call(words: readonly string[]): Promise<Called> {
  const [name = '', ...rest] = words
  const load = commands[name]
  if (load === undefined) throw new Error(`There is no command ${name}`)
  const { default: command } = await load()
  const options = Object.fromEntries(Object.entries(command.options).map(([each, { type }]) => [each, { type }]))
  const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
  const heard: string[] = []
  const silence = [listen(process.stdout, heard), listen(process.stderr, heard)]
  try {
    const given = { names: positionals, options: values as Record<string, string | boolean | undefined> }
    return { code: await command.run(given), said: heard.join(''), refusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { code: 2, said: heard.join('') + error.message, refusal: error }
  } finally {
    for (const stop of silence) stop()
  }
}

/** What is written as text is heard and goes no further; the test's own report is written as bytes. */
function listen(stream: NodeJS.WriteStream, heard: string[]): () => void {
  const write = stream.write
  stream.write = ((piece: unknown, ...more: []) => {
    if (typeof piece !== 'string') return write.call(stream, piece as Uint8Array, ...more)
    heard.push(piece)
    return true
  }) as typeof stream.write
  return () => {
    stream.write = write
  }
}
