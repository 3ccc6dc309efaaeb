/** Makes a fresh clone ready: installs what is missing. Uses nothing but Node itself. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './packages.js'

const oldest = [20, 11]

/**
 * Installs packages where they are missing.
 *
 * @param options.development  also what tests and checks need
 */
export async function ready({ development = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    stop(
      `Throughline needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
    )
  }
  const missing = missingPackages(development)
  if (missing.length === 0) return
  process.stderr.write(
    `Installing ${development ? 'what Throughline and its tests need' : 'what Throughline needs'} (once, about half a minute)\n`,
  )
  const which = development || existsSync(join(root, 'node_modules', 'typescript')) ? [] : ['--omit=dev']
  if (npm(['ci', ...which]) || npm(['install', '--no-save', ...which])) {
    const still = missingPackages(development)
    if (still.length === 0) return
    stop(`npm finished, but ${still.join(', ')} is still missing. Delete the folder node_modules and try again.`)
  }
  stop(
    'The packages could not be installed. Check that this computer can reach the npm registry (npm ping), then try again.',
  )
}

/** Packages that package.json names and that are not there, or not in the version the lock file names. */
function missingPackages(development) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.keys(development ? { ...dependencies, ...devDependencies } : dependencies).filter((name) => {
    try {
      const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      return version !== packages[`node_modules/${name}`]?.version
    } catch {
      return true
    }
  })
}

function npm(args) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = process.env.npm_execpath ?? (existsSync(beside) ? beside : null)
  const options = {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  }
  const { status } =
    script === null
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [script, ...args], options)
  return status === 0
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
