/** A short list of what is known already. An item has few of each kind, for which a list is less than a table. */
export class Known<Key, Value> {
  readonly key: Key
  readonly made: Value
  readonly next: Known<Key, Value> | undefined

  constructor(key: Key, made: Value, next: Known<Key, Value> | undefined) {
    this.key = key
    this.made = made
    this.next = next
  }
}

export function find<Key, Value>(list: Known<Key, Value> | undefined, key: Key): Value | undefined {
  let known = list
  while (known !== undefined && known.key !== key) known = known.next
  return known?.made
}
