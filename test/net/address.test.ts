import { BlockList, isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSpecialAddress, isSpecialName } from '../../src/net/address.js'

describe('isSpecialAddress', () => {
  // The ranges of the IANA IPv4 and IPv6 Special-Purpose Address Registries, and spellings of addresses in them.
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::808:808',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    'fc00::1',
    'fdff:ffff::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '::127.0.0.1',
    '5f00::1',
  ])('%s is special', (address) => {
    expect(isSpecialAddress(address)).toBe(true)
  })

  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.0.1',
    '192.167.0.1',
    '198.17.0.1',
    '198.20.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001::200e',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
    '2001:200::1',
  ])('%s is public', (address) => {
    expect(isSpecialAddress(address)).toBe(false)
  })

  test.each([
    '',
    'example.org',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1::2::3',
    ':::',
    '12345::',
    'g::1',
    '1:2:3:4:5:6:7:8:9',
  ])('%j is no address', (text) => {
    expect(isSpecialAddress(text)).toBeUndefined()
  })

  test('reads every address that Node reads, and agrees with its own list of ranges', () => {
    const ranges = new BlockList()
    for (const [net, length] of [
      ['0.0.0.0', 8],
      ['10.0.0.0', 8],
      ['100.64.0.0', 10],
      ['127.0.0.0', 8],
      ['169.254.0.0', 16],
      ['172.16.0.0', 12],
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['192.88.99.0', 24],
      ['192.168.0.0', 16],
      ['198.18.0.0', 15],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['224.0.0.0', 3],
    ] as const)
      ranges.addSubnet(net, length)
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isSpecialAddress(address)).toBe(ranges.check(address))
        expect(isSpecialAddress(`::ffff:${address}`)).toBe(ranges.check(address))
        expect(isSpecialAddress(`64:ff9b::${address}`)).toBe(ranges.check(address))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), fc.string({ unit: fc.constantFrom(...'0123456789abcdf:.') })), (text) => {
        expect(isSpecialAddress(text) !== undefined).toBe(isIPv4(text) || isIPv6(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('isSpecialName', () => {
  test.each(['localhost', 'LOCALHOST.', 'a.localhost', 'printer.local', 'metadata.google.internal', 'x.home.arpa'])(
    '%s stands for this machine or network',
    (name) => {
      expect(isSpecialName(name)).toBe(true)
    },
  )

  test.each(['example.org', 'localhost.example.org', 'mylocal', 'internal.example.org'])('%s does not', (name) => {
    expect(isSpecialName(name)).toBe(false)
  })
})
