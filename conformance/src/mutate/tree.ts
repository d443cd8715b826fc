/** A value of JSON that can be changed in place. */
export type Tree = null | boolean | number | string | Tree[] | Branch;
/** An object of JSON that can be changed in place. */
export interface Branch {
  [member: string]: Tree;
}

/** Where a value stands: in a list or an object, under a key. */
export interface Place {
  readonly holder: Tree[] | Branch;
  readonly key: string;
}

/** Whether a value is an object, neither a list nor null. */
export function isBranch(tree: Tree | undefined): tree is Branch {
  return typeof tree === "object" && tree !== null && !Array.isArray(tree);
}

/** A copy that shares nothing. */
export function copyOf<Any extends Tree>(tree: Any): Any {
  return structuredClone(tree);
}

/** The value at a place; `undefined` where there is none any more. */
export function valueAt({ holder, key }: Place): Tree | undefined {
  if (!Object.hasOwn(holder, key)) return undefined;
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

/** Writes a value at a place; also as a member named `__proto__`. */
export function write({ holder, key }: Place, value: Tree): void {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Takes away what stands at a place: list items behind it move up. */
export function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Every place below a value, outer ones before inner ones. */
export function placesIn(root: Tree): Place[] {
  const places: Place[] = [];
  const open: Tree[] = [root];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (typeof tree !== "object" || tree === null) continue;
    for (const key of Object.keys(tree)) {
      const place = { holder: tree, key };
      places.push(place);
      open.push(valueAt(place) ?? null);
    }
  }
  return places;
}

/** The value that a JSON pointer names; `undefined` when it names none, or is no pointer. */
export function resolve(root: Tree, pointer: string): Tree | undefined {
  if (pointer === "") return root;
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) return undefined;
  let at: Tree | undefined = root;
  for (const step of pointer.slice(1).split("/")) {
    if (typeof at !== "object" || at === null) return undefined;
    at = valueAt({ holder: at, key: step.replaceAll("~1", "/").replaceAll("~0", "~") });
  }
  return at;
}

/** The objects among the items of a list; none when it is no list. */
export function branches(tree: Tree | undefined): Branch[] {
  return Array.isArray(tree) ? tree.filter(isBranch) : [];
}

/** The list at a member; an empty one that stands nowhere when there is none. */
export function listOf(branch: Branch | undefined, member: string): Tree[] {
  const value = branch !== undefined && Object.hasOwn(branch, member) ? branch[member] : null;
  return Array.isArray(value) ? value : [];
}

/** The text at a member; empty when there is none. */
export function textOf(branch: Branch, member: string): string {
  const value = Object.hasOwn(branch, member) ? branch[member] : null;
  return typeof value === "string" ? value : "";
}
