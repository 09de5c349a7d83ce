/**
 * Whether a literal IP address, without brackets, is anything but a public host on the internet: private, loopback,
 * link-local, shared (CGNAT), multicast, documentation, reserved. Addresses that carry an IPv4 address inside
 * (IPv4-mapped, NAT64, 6to4) are judged by that. Undefined when `host` is no IP address.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
 */
export function isSpecialAddress(host: string): boolean | undefined {
  const v4 = readIpv4(host)
  if (v4 !== undefined) return isSpecialIpv4(v4)
  const v6 = readIpv6(host)
  return v6 === undefined ? undefined : isSpecialIpv6(v6)
}

/** Names that mean this machine or this network without asking any server (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
export function isSpecialName(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  return SPECIAL_NAMES.some((special) => name === special || name.endsWith(`.${special}`))
}

const SPECIAL_NAMES = ['localhost', 'local', 'internal', 'home.arpa', 'alt', 'onion']

type Bits = readonly [value: number, length: number]

/** First octets and prefix lengths of what is not globally reachable. */
const SPECIAL_IPV4: readonly Bits[] = [
  [ipv4(0), 8], // this network
  [ipv4(10), 8], // private
  [ipv4(100, 64), 10], // shared address space (CGNAT)
  [ipv4(127), 8], // loopback
  [ipv4(169, 254), 16], // link-local, where cloud metadata stands
  [ipv4(172, 16), 12], // private
  [ipv4(192, 0, 0), 24], // IETF protocol assignments
  [ipv4(192, 0, 2), 24], // documentation
  [ipv4(192, 88, 99), 24], // 6to4 relays, deprecated
  [ipv4(192, 168), 16], // private
  [ipv4(198, 18), 15], // benchmarking
  [ipv4(198, 51, 100), 24], // documentation
  [ipv4(203, 0, 113), 24], // documentation
  [ipv4(224), 3], // multicast, reserved, broadcast
]

function ipv4(a: number, b = 0, c = 0): number {
  return a * 0x1000000 + b * 0x10000 + c * 0x100
}

function isSpecialIpv4(address: number): boolean {
  return SPECIAL_IPV4.some(([value, length]) => Math.floor((address - value) / 2 ** (32 - length)) === 0)
}

type Groups = readonly number[]

/** Public addresses lie in 2000::/3, the only range given out for global unicast, less these. */
const SPECIAL_IPV6: readonly (readonly [groups: Groups, length: number])[] = [
  [[0x2001, 0], 23], // IETF protocol assignments: Teredo, benchmarking, ORCHID
  [[0x2001, 0x0db8], 32], // documentation
  [[0x3fff], 20], // documentation
]

function isSpecialIpv6(address: Groups): boolean {
  const inside = embeddedIpv4(address)
  if (inside !== undefined) return isSpecialIpv4(inside)
  if (!startsWith(address, [0x2000], 3)) return true
  return SPECIAL_IPV6.some(([groups, length]) => startsWith(address, groups, length))
}

/** The IPv4 address within, for the prefixes that stand for IPv4 hosts, and where it begins. */
const EMBEDDING: readonly (readonly [prefix: Groups, length: number, at: number])[] = [
  [[0, 0, 0, 0, 0, 0xffff], 96, 6], // IPv4-mapped (RFC 4291)
  [[0, 0, 0, 0, 0xffff, 0], 96, 6], // IPv4-translated (RFC 7915)
  [[0x64, 0xff9b], 96, 6], // NAT64 (RFC 6052)
  [[0x2002], 16, 1], // 6to4 (RFC 3056)
]

function embeddedIpv4(address: Groups): number | undefined {
  const found = EMBEDDING.find(([prefix, length]) => startsWith(address, prefix, length))
  if (found === undefined) return undefined
  const [, , at] = found
  return (address[at] ?? 0) * 0x10000 + (address[at + 1] ?? 0)
}

function startsWith(address: Groups, prefix: Groups, length: number): boolean {
  for (let index = 0; index * 16 < length; index += 1) {
    const bits = Math.min(16, length - index * 16)
    const mask = (0xffff << (16 - bits)) & 0xffff
    if (((address[index] ?? 0) & mask) !== ((prefix[index] ?? 0) & mask)) return false
  }
  return true
}

/** Four decimal octets. Other spellings (octal, hexadecimal, one number) have become this once a URL is parsed. */
function readIpv4(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (match === null) return undefined
  const octets = match.slice(1).map(Number)
  if (octets.some((octet) => octet > 255)) return undefined
  return octets.reduce((sum, octet) => sum * 256 + octet, 0)
}

/** Eight groups, of any spelling of RFC 4291, section 2.2; a zone (`%eth0`) is left out. */
function readIpv6(text: string): Groups | undefined {
  const address = text.split('%', 1)[0] ?? ''
  if (!/^[\da-f:.]{2,45}$/i.test(address) || !address.includes(':')) return undefined
  const [head = '', tail, ...more] = address.split('::')
  if (more.length > 0) return undefined
  const front = readGroups(head)
  const back = tail === undefined ? [] : readGroups(tail)
  if (front === undefined || back === undefined) return undefined
  const missing = 8 - front.length - back.length
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined
  return [...front, ...new Array<number>(missing).fill(0), ...back]
}

function readGroups(text: string): Groups | undefined {
  if (text === '') return []
  const groups: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 ? readIpv4(part) : undefined
    if (v4 !== undefined) groups.push(Math.floor(v4 / 0x10000), v4 % 0x10000)
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16))
    else return undefined
  }
  return groups
}
