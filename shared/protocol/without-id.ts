/** Distributes over the union, which `Omit` alone does not. */
export type WithoutId<C> = C extends unknown ? Omit<C, "id"> : never;
