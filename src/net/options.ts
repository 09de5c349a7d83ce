import { CitewrightError } from '../problem.js'
import { oneLine } from './shown.js'

/** @throws CitewrightError `OPTION_INVALID` unless `value` is a whole number from `least` to `most`. */
export function checkNumber(name: string, value: unknown, least: number, most: number): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return
  const message = `Expected ${name} to be a whole number from ${least} to ${most}, got ${String(value)}.`
  throw new CitewrightError('OPTION_INVALID', message)
}

/**
 * Header values: printable ASCII only, so that no value smuggles in a header of its own.
 *
 * @throws CitewrightError `OPTION_INVALID`
 */
export function checkText(name: string, value: unknown): void {
  if (typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value)) return
  const message = `Expected ${name} to be one line of printable ASCII, got ${oneLine(String(value))}.`
  throw new CitewrightError('OPTION_INVALID', message)
}
