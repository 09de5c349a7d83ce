import { isIP } from 'node:net'
import process from 'node:process'
import type { Agent, buildConnector } from 'undici'
import { isSpecialAddress } from '../address.js'
import { notPublic } from '../allowed.js'
import { memoryStore } from '../memory-store.js'
import type { Send } from '../platform.js'
import type { Store } from '../store.js'
import { cacheFolder } from './cache-folder.js'
import { diskStore } from './disk-store.js'
import { publicLookup } from './public-lookup.js'

export const namesItself: boolean = true

export function knownMailto(): string | undefined {
  return process.env['CITEWRIGHT_MAILTO'] || undefined
}

/** On disk, so that a second run need not ask again; a folder that cannot be written keeps nothing, and nothing fails. */
export function sharedStore(): Store {
  const folder = cacheFolder(process.env, process.platform)
  return folder === undefined ? memoryStore() : diskStore(folder)
}

/**
 * Sends through undici's own fetch and agent (Node's built-in fetch takes no foreign agent). Unless the rule is waived,
 * every connection is checked as it is made, against the very address that is connected to: a name that changes between
 * check and use (DNS rebinding) gains nothing.
 */
export async function send(
  url: string,
  { headers, redirect, signal, waived, connectTimeout }: Send,
): Promise<Response> {
  const { fetch } = await import('undici')
  const dispatcher = await agentFor(waived, connectTimeout)
  const response = await fetch(url, { headers, redirect, signal, credentials: 'omit', dispatcher })
  // The same class by the Fetch standard, declared twice.
  return response as unknown as Response
}

/** One pool of connections for each rule: a connection that one rule allowed must not serve the other. */
const agents = new Map<string, Promise<Agent>>()

function agentFor(waived: boolean, connectTimeout: number): Promise<Agent> {
  const key = `${waived} ${connectTimeout}`
  const known = agents.get(key)
  if (known !== undefined) return known
  const made = makeAgent(waived, connectTimeout)
  agents.set(key, made)
  return made
}

async function makeAgent(waived: boolean, connectTimeout: number): Promise<Agent> {
  const { Agent, buildConnector } = await import('undici')
  const connect = buildConnector({ timeout: connectTimeout, ...(waived ? {} : { lookup: publicLookup }) })
  return new Agent({ connect: waived ? connect : guarded(connect) })
}

/** A literal address is never looked up, so it is checked here; names are checked by {@link publicLookup}. */
function guarded(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) !== 0 && isSpecialAddress(host) !== false) {
      callback(notPublic(`${options.protocol}//${options.hostname}`, host), null)
      return
    }
    connect(options, callback)
  }
}
