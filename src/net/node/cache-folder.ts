import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where this user's programs keep what can be had again: the platform's folder for caches, and in it one of our own.
 * `CITEWRIGHT_CACHE` names another folder, or says `off`, and then there is none. The environment is an argument, so that
 * tests can give their own.
 *
 * @see https://specifications.freedesktop.org/basedir-spec/latest/ (`XDG_CACHE_HOME`: relative paths do not count)
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string | undefined {
  const chosen = env['CITEWRIGHT_CACHE']
  if (chosen) return chosen === 'off' ? undefined : chosen
  const xdg = env['XDG_CACHE_HOME']
  return join(xdg && isAbsolute(xdg) ? xdg : ofPlatform(env, platform), 'citewright')
}

function ofPlatform(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local')
  return platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}
