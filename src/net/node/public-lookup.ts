import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isSpecialAddress } from '../address.js'
import { notPublic } from '../allowed.js'

/** Looks a name up and keeps only its public addresses, for the connection to choose from; a name without any is refused. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, '')
      return
    }
    const allowed = addresses.filter(({ address }) => isSpecialAddress(address) === false)
    const [first] = allowed
    if (first === undefined) callback(notPublic(`https://${hostname}`, addresses[0]?.address ?? 'nothing'), '')
    else if (options.all === true) callback(null, allowed)
    else callback(null, first.address, first.family)
  })
}
