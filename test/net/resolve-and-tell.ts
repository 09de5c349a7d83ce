/* A program that the fault suite starts and kills: resolves DOIs with a cache on disk and tells each that is done. */
import { writeSync } from 'node:fs'
import { resolveDoi } from '../../src/doi/resolve.js'
import { diskStore } from '../../src/net/node/index.js'
import { Session } from '../../src/net/session.js'

const [folder = '', resolver = '', ...dois] = process.argv.slice(2)
const session = new Session({ cache: diskStore(folder) })

await Promise.all(
  dois.map(async (doi) => {
    await resolveDoi(doi, { resolver, session })
    writeSync(1, `${doi}\n`)
  }),
)
