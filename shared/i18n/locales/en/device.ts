import type { WordsLike } from "../../words.ts";
import type { device as german } from "../de/device.ts";

export const device: WordsLike<typeof german> = {
  title: {
    kiosk: "Enrol this kiosk",
    display: "Enrol this display",
    counter: "Enrol this counter’s computer",
  },
  todo: "Enter this code at a counter under “Settings”, “Devices”.",
  code: "This device’s code",
  valid:
    "Valid for another {{time}}, then a new code appears. Once approved, it goes on by itself.",
  server: "Server",
  place: "Place in the address",
  starting: "Asking for a code …",
  "other-window": "The code is on another screen of this device.",
  refused: "This device was refused. A new code will appear shortly.",
  busy: "Too many devices are waiting. Trying again shortly.",
  unreachable: "The server does not answer. Trying again by itself.",
  "no-key":
    "This device cannot prove who it is. Open the page by https in a current browser, or use the app.",
};
