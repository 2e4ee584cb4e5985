/**
 * An immutable map that shares what did not change: a trie of 32-way nodes over a 32-bit hash of the key
 * (Bagwell, "Ideal Hash Trees", 2001, without the bitmap). `with` and `without` copy about two small nodes.
 */
export interface PersistentMap<K extends string | number, V> {
  readonly size: number;
  get(key: K): V | undefined;
  with(key: K, value: V): PersistentMap<K, V>;
  without(key: K): PersistentMap<K, V>;
  entries(): IterableIterator<readonly [K, V]>;
  values(): IterableIterator<V>;
  /**
   * What is not the same object as in another version, at the cost of what differs: shared nodes are passed over.
   * The version may be older, newer, or of another origin.
   */
  changesSince(before: PersistentMap<K, V>): readonly MapChange<K, V>[];
  /** As `entries`, so that `JSON.stringify` keeps it and `mapOf` reads it back. */
  toJSON(): (readonly [K, V])[];
}

/** One entry in two versions of a map; undefined where it is not. */
export interface MapChange<K, V> {
  readonly key: K;
  readonly before: V | undefined;
  readonly after: V | undefined;
}

const bits = 5;
const width = 32;
const lastShift = 30;

type Leaf<K, V> = readonly (readonly [K, V])[];
type Node<K, V> =
  | { readonly leaf: Leaf<K, V>; readonly hash: number }
  | { readonly children: readonly (Node<K, V> | undefined)[] };

function hashOf(key: string | number): number {
  if (typeof key === "number" && Number.isInteger(key) && key >= 0 && key < 2 ** 31) return key;
  // FNV-1a, 32 bits (Fowler, Noll, Vo).
  const text = String(key);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

const slot = (hash: number, shift: number): number => (hash >>> shift) & (width - 1);

function put<K, V>(
  node: Node<K, V> | undefined,
  shift: number,
  hash: number,
  key: K,
  value: V,
): Node<K, V> {
  if (node === undefined) return { leaf: [[key, value]], hash };
  if ("leaf" in node) {
    if (node.hash === hash || shift > lastShift) {
      return { hash, leaf: [...node.leaf.filter(([k]) => k !== key), [key, value]] };
    }
    const children: (Node<K, V> | undefined)[] = Array.from({ length: width });
    children[slot(node.hash, shift)] = node;
    return put({ children }, shift, hash, key, value);
  }
  const children = node.children.slice();
  const at = slot(hash, shift);
  children[at] = put(children[at], shift + bits, hash, key, value);
  return { children };
}

function remove<K, V>(
  node: Node<K, V> | undefined,
  shift: number,
  hash: number,
  key: K,
): Node<K, V> | undefined {
  if (node === undefined) return undefined;
  if ("leaf" in node) {
    const leaf = node.leaf.filter(([k]) => k !== key);
    return leaf.length === 0 ? undefined : { hash: node.hash, leaf };
  }
  const children = node.children.slice();
  const at = slot(hash, shift);
  children[at] = remove(children[at], shift + bits, hash, key);
  return children.every((child) => child === undefined) ? undefined : { children };
}

/** Collects in the order of the hashes: generators that yield each other's values take many times as long. */
function collect<K, V>(node: Node<K, V> | undefined, into: (readonly [K, V])[]): typeof into {
  if (node === undefined) return into;
  if ("leaf" in node) into.push(...node.leaf);
  else for (const child of node.children) collect(child, into);
  return into;
}

/** Adds to `told` what differs below two nodes in the same place. Many calls, so no generators. */
function tellDifferences<K, V>(
  before: Node<K, V> | undefined,
  after: Node<K, V> | undefined,
  told: MapChange<K, V>[],
): void {
  if (before === after) return;
  const [old, now] = [childrenOf(before), childrenOf(after)];
  if (old === null || now === null) tellLeaves(collect(before, []), collect(after, []), told);
  else for (let at = 0; at < width; at += 1) tellDifferences(old[at], now[at], told);
}

/** None where nothing is; null of a leaf. */
function childrenOf<K, V>(
  node: Node<K, V> | undefined,
): readonly (Node<K, V> | undefined)[] | null {
  if (node === undefined) return [];
  return "children" in node ? node.children : null;
}

function tellLeaves<K, V>(before: Leaf<K, V>, after: Leaf<K, V>, told: MapChange<K, V>[]): void {
  for (const [key, value] of after) {
    const was = before.find(([k]) => k === key)?.[1];
    if (was !== value) told.push({ key, before: was, after: value });
  }
  for (const [key, value] of before) {
    if (!after.some(([k]) => k === key)) told.push({ key, before: value, after: undefined });
  }
}

class Trie<K extends string | number, V> implements PersistentMap<K, V> {
  readonly size: number;
  readonly #root: Node<K, V> | undefined;

  constructor(root: Node<K, V> | undefined, size: number) {
    this.#root = root;
    this.size = size;
  }

  get(key: K): V | undefined {
    const hash = hashOf(key);
    let node = this.#root;
    for (let shift = 0; node !== undefined; shift += bits) {
      if ("leaf" in node) return node.leaf.find(([k]) => k === key)?.[1];
      node = node.children[slot(hash, shift)];
    }
    return undefined;
  }

  with(key: K, value: V): PersistentMap<K, V> {
    const isNew = this.get(key) === undefined;
    return new Trie(put(this.#root, 0, hashOf(key), key, value), this.size + (isNew ? 1 : 0));
  }

  without(key: K): PersistentMap<K, V> {
    if (this.get(key) === undefined) return this;
    return new Trie(remove(this.#root, 0, hashOf(key), key), this.size - 1);
  }

  entries(): IterableIterator<readonly [K, V]> {
    return this.toJSON().values();
  }

  changesSince(before: PersistentMap<K, V>): readonly MapChange<K, V>[] {
    if (!(#root in before)) throw new TypeError("a map of another kind");
    const told: MapChange<K, V>[] = [];
    tellDifferences<K, V>(before.#root, this.#root, told);
    return told;
  }

  values(): IterableIterator<V> {
    return this.toJSON()
      .map(([, value]) => value)
      .values();
  }

  toJSON(): (readonly [K, V])[] {
    return collect(this.#root, []);
  }
}

/** A map with nothing in it. */
export function emptyMap<K extends string | number, V>(): PersistentMap<K, V> {
  return new Trie<K, V>(undefined, 0);
}

/** A map of these entries; of two with one key the later counts. */
export function mapOf<K extends string | number, V>(
  entries: Iterable<readonly [K, V]>,
): PersistentMap<K, V> {
  let map = emptyMap<K, V>();
  for (const [key, value] of entries) map = map.with(key, value);
  return map;
}
