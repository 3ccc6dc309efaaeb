import type { Download } from '../../page.ts'

/** A text as a file that a spreadsheet opens. */
export function csvFile(name: string, text: string): Download {
  return { name, type: 'text/csv; charset=utf-8', bytes: one(text) }
}

async function* one(text: string): AsyncGenerator<string> {
  yield text
}
