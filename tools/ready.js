/** Makes a fresh clone ready: installs what is missing. Uses nothing but Node itself. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './packages.js'

const oldest = [20, 11]

/**
 * Installs packages where they are missing, or not in the version the lock file names.
 *
 * @param options.development  also what tests and checks need
 */
export function ready({ development = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(
      `Throughline needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
    )
  }
  if (missingPackages(development).length === 0) return
  process.stderr.write(
    `Installing ${development ? 'what Throughline and its tests need' : 'what Throughline needs'} (once, about half a minute)\n`,
  )
  // What is there for development stays.
  const which = development || existsSync(join(root, 'node_modules', 'typescript')) ? [] : ['--omit=dev']
  const first = npm(['ci', ...which])
  const failure = first?.includes('EUSAGE') ? npm(['install', '--no-save', ...which]) : first
  if (failure !== null) stop(explained(failure))
  const still = missingPackages(development)
  if (still.length > 0)
    stop(`npm finished, but ${still.join(', ')} is still missing. Delete the folder node_modules and try again.`)
}

function missingPackages(development) {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const forThisPlatform = Object.keys(optionalDependencies).filter((name) =>
    name.endsWith(`/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`),
  )
  const wanted = [
    ...Object.keys(development ? { ...dependencies, ...devDependencies } : dependencies),
    ...forThisPlatform,
  ]
  return wanted.filter((name) => {
    try {
      const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      const locked = packages[`node_modules/${name}`]
      return version !== (locked?.link ? packages[locked.resolved] : locked)?.version
    } catch {
      return true
    }
  })
}

/**
 * Runs npm. Returns null when it did what was asked, else what it said.
 *
 * Install scripts are not run: none of our packages needs its own, and npm as root runs them as the owner of the
 * folder, who may have no way into it.
 */
function npm(args) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = process.env.npm_execpath ?? (existsSync(beside) ? beside : null)
  const whole = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' }
  const { status, stderr, error } =
    script === null
      ? spawnSync('npm', whole, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [script, ...whole], options)
  return status === 0 ? null : `${error?.code ?? ''} ${stderr ?? ''}`.trim()
}

function explained(failure) {
  if (failure === 'ENOENT') return 'npm was not found. It comes with Node: install Node from https://nodejs.org again.'
  if (/\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|E40[13]|E5\d\d)\b/.test(failure))
    return 'The packages could not be fetched: this computer cannot reach the npm registry. Check the network and any proxy (npm ping tells), then try again.'
  if (/\b(EACCES|EPERM|EROFS)\b/.test(failure))
    return `The packages could not be installed: you may not write in ${root} or in npm's cache. Choose a folder of yours.`
  if (failure.includes('ENOSPC')) return 'The packages could not be installed: the disk is full.'
  return `The packages could not be installed. npm said:\n${failure}`
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
