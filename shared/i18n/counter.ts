import { counter as ar } from "./locales/ar/counter.ts";
import { counter as de } from "./locales/de/counter.ts";
import { counter as en } from "./locales/en/counter.ts";
import type { Namespace } from "./words.ts";

export const counter: Namespace<typeof de> = { de, en, ar };
export type CounterWords = typeof de;
