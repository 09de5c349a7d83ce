import { readFile, rename, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { type Records, readRecords, writeRecords } from '../doi/records.js'
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
      await replace(path, after).catch(cannot('written', path))
    },
  }
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
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

/** Beside it and then renamed: a run that is killed leaves the file as it was. */
async function replace(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`
  await writeFile(beside, text)
  await rename(beside, path)
}

function cannot(what: string, path: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(
      `--records ${path} cannot be ${what}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
