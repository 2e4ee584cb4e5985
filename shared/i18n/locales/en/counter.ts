import type { counter as German } from "../de/counter.ts";
import type { WordsLike } from "../../words.ts";

export const counter: WordsLike<typeof German> = { title: "Wartemarke" };
