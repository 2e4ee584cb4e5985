import { createGong, type Gong } from "../shared/ui/gong.ts";
import type { ScreenSound } from "./screen-sound.ts";
import { silentGong } from "./silent-gong.ts";
import { followSpeaker } from "./speaker.ts";

/** The gong of this screen, through the loudspeaker it was told. */
export function screenGong({ sounds, speaker }: ScreenSound): Gong {
  if (!sounds) return silentGong;
  const context = new AudioContext();
  if (speaker !== null) {
    void followSpeaker(context, speaker, navigator.mediaDevices, (...trouble) =>
      console.error(...trouble),
    );
  }
  return createGong(context);
}
