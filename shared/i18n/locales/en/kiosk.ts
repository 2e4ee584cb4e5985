import type { kiosk as German } from "../de/kiosk.ts";
import type { WordsLike } from "../../words.ts";

export const kiosk: WordsLike<typeof German> = { title: "Wartemarke" };
