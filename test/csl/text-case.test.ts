import { describe, expect, it } from 'vitest'
import { entry } from './entry.js'

// CSL 1.0.2, "Text-case"; where it leaves a case open, the values are those that citeproc-js prints.
describe('title case', () => {
  const title = (text: string): string => entry('<text variable="title" text-case="title"/>', { title: text })

  it.each([
    ['#betterposter and the @handle', '#betterposter and the @handle'],
    ['rock&roll and more', 'Rock&roll and More'],
    ['the (hello) world', 'The (Hello) World'],
    ["NT 'uniquely positioned' to solve it", 'NT “uniquely Positioned” to Solve It'],
    ['NT "uniquely positioned" to solve it', 'NT “Uniquely Positioned” to Solve It'],
    ['the in-depth view of on-line', 'The In-Depth View of on-Line'],
    [
      "Toronto's event cancelled due to pro-Palestinian protest",
      'Toronto’s Event Cancelled Due to pro-Palestinian Protest',
    ],
    ['the day: <i>on the</i> town', 'The Day: On the Town'],
    ['CO<sub>2</sub>vent', 'CO2Vent'],
    ['plan b of n° 5', 'Plan b of N° 5'],
  ])('sets %j as %j', (text, printed) => {
    expect(title(text)).toBe(printed)
  })
})
