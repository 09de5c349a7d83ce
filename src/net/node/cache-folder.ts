import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this user's programs keep what can be had again: the platform's folder for caches, and in it one of our own. The
 * environment is an argument, as only the shell reads it.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ (`XDG_CACHE_HOME`)
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const base = env['XDG_CACHE_HOME'] || (platform === 'win32' ? env['LOCALAPPDATA'] : undefined)
  if (base) return join(base, 'citewright')
  return platform === 'darwin'
    ? join(homedir(), 'Library', 'Caches', 'citewright')
    : join(homedir(), '.cache', 'citewright')
}
