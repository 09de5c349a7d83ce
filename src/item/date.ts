import type { ItemDate } from './item.js'

/** How a written date is to be read where it is ambiguous. */
export interface ReadDateOptions {
  /**
   * Which part comes first in an all-numeric date such as `03/04/2021`, when neither part is over 12.
   * Without it such a date is read to its year only.
   */
  readonly numericOrder?: 'day-first' | 'month-first'
}

/** Reads a written date. @returns undefined when `text` is no date. */
export function readDate(text: string, options: ReadDateOptions = {}): ItemDate | undefined {
  void text
  void options
  return undefined
}
