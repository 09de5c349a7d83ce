/** A number with noughts before it. @param least how many digits it has at least. */
export function padded(number: number | string, least = 2): string {
  return String(number).padStart(least, '0')
}
