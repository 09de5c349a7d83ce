import { readFile } from 'node:fs/promises'
import { type Records, readRecords, writeRecords } from '../doi/records.js'
import { codeOf, replaceFile } from '../net/node/replace-file.js'
import { UsageError } from './arguments.js'

export interface RecordFile {
  readonly records: Records
  /** Writes the file, when the records in it are other ones than before. */
  save(): Promise<void>
}

/**
 * Opens a project's file of records; one that is not there yet is empty.
 *
 * @throws UsageError when it cannot be read, or written
 */
export async function openRecords(path: string): Promise<RecordFile> {
  const before = await textOf(path)
  const records = before === undefined ? new Map() : parsed(path, before)
  return {
    records,
    async save() {
      const after = writeRecords(records)
      if (after === before || (before === undefined && records.size === 0)) return
      await replaceFile(path, after).catch(cannot('written', path))
    },
  }
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    return cannot('read', path)(error)
  })
}

function parsed(path: string, text: string): Records {
  try {
    return readRecords(text)
  } catch (error) {
    return cannot('read', path)(error)
  }
}

function cannot(what: string, path: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(
      `--records ${path} cannot be ${what}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
