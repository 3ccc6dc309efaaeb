/** Loaded into a command under test: tells, as it ends, the most kilobytes it ever held. */
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.PEAK, String(peak())))

function peak() {
  try {
    // On Linux the usage of a process begins with that of the one which started it; this does not.
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
  } catch {
    return process.resourceUsage().maxRSS
  }
}
