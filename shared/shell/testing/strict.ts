/** Asked by `await`, by test reports and by module loaders, and rightly undefined. */
const askedByEverybody: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "default",
  "asymmetricMatch",
  "$$typeof",
  "nodeType",
  "tagName",
  "constructor",
  "__esModule",
]);

/** Something that has these members and throws for any other, so that no call of a main goes unnoticed. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key in target) return Reflect.get(target, key, receiver);
      if (askedByEverybody.has(key)) return undefined;
      throw new Error(`the stand-in has no ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`${name}.${String(key)} is not to be set`);
    },
  });
}

/** A call of a main, in the order of all calls. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Writes each call down before it is carried out. */
export class Calls {
  readonly all: Call[] = [];

  /** A function that is written down under this name. */
  of<A extends unknown[], R>(name: string, does: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      this.all.push({ name, args });
      return does(...args);
    };
  }

  /** The arguments of each call of this name. */
  named(name: string): readonly (readonly unknown[])[] {
    return this.all.filter((call) => call.name === name).map((call) => call.args);
  }

  /** The place of the first call of this name, for saying what came before what. */
  first(name: string): number {
    return this.all.findIndex((call) => call.name === name);
  }
}
