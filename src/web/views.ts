import { join } from 'node:path'
import nunjucks from 'nunjucks'
import about from '../../package.json' with { type: 'json' }
import { rulesets } from '../work/rulesets.ts'
import { quickFrames } from './quick-frames.ts'

/** How pages name what they link to: served, or as a folder of files. */
export type Links = {
  /** The address of a page; empty when the copy does not have it. */
  link(path: string): string
  /** The address of a style sheet, script, font or picture. */
  asset(name: string): string
  /** Content security policy to put in the page itself, when no server sends one. */
  readonly policy: string | null
}

const staticNavigation = [
  { here: 'check', name: 'Check a return', path: '/check' },
  { here: 'reference', name: 'Reference', path: '/reference' },
]

export type Render = (view: string, model: object) => string

/** Draws views. What they show is escaped, but what our own drawings made (`documents`), which escape what is put in. */
export function views(root: string, { link, asset, policy }: Links): Render {
  quickFrames()
  const folder = join(root, 'src', 'web')
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader([folder, join(folder, 'pages')]), {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  })
  const [newest, ...older] = rulesets().filter(({ note }) => note === null)
  environment.addGlobal('link', link)
  environment.addGlobal('asset', asset)
  environment.addGlobal('policy', policy)
  environment.addGlobal('isStatic', policy !== null)
  // Where no server of ours sends the page, nobody signs in and nothing is sent.
  environment.addGlobal('navigation', staticNavigation)
  environment.addGlobal('version', about.version)
  environment.addGlobal('rules', newest?.rules)
  environment.addGlobal('rulesFrom', older.at(-1)?.period)
  environment.addGlobal('rulesTo', newest?.period)
  environment.addGlobal('icon', (severity: string) => new nunjucks.runtime.SafeString(severityIcon(severity)))
  environment.addFilter('drawn', (drawing: string) => new nunjucks.runtime.SafeString(drawing))
  return (view, model) => environment.render(view, model)
}

/** Shape before colour: a filled diamond is an error or late, a hollow one due and not done, an open circle a query or met. */
function severityIcon(severity: string): string {
  if (severity === 'due') {
    return '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5L14.5 8L8 14.5L1.5 8Z" class="s-query"/></svg>'
  }
  return severity === 'error'
    ? '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1L15 8L8 15L1 8Z" class="f-late"/></svg>'
    : '<svg class="tl-i" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" class="s-query"/></svg>'
}
