/** Staff screens are German and English; an Arabic one would fall back to German anyway. */
export { counter } from "../de/counter.ts";
