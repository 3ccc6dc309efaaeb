import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const mounted = new Set<string>()

/** Puts a disk of so many megabytes where a folder is; false where we may not. Windows and macOS have no such thing. */
export function mountDisk(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const asked = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]
  if (spawnSync('mount', asked).status !== 0) return false
  mounted.add(folder)
  return true
}

/** Makes it larger. */
export function growDisk(folder: string, megabytes: number): void {
  spawnSync('mount', ['-o', `remount,size=${megabytes}m`, folder])
}

/** Takes every disk away that was put somewhere. */
export function unmountDisks(): void {
  for (const folder of mounted) spawnSync('umount', ['-l', folder])
  mounted.clear()
}
