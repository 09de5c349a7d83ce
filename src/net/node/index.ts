export { Session, type SessionOptions } from '../session.js'
export { cacheFolder } from './cache-folder.js'
export { type DiskStoreOptions, diskStore, pruneDiskStore } from './disk-store.js'
