import { z } from "zod";

/** How this screen sounds. */
export interface ScreenSound {
  /** One screen of a hall gongs, the others are silent. */
  readonly sounds: boolean;
  /** The loudspeaker by the name that the machine shows; null: the machine's own choice. */
  readonly speaker: string | null;
}

/** What the app around the page shows of its configuration (`window.wartemarke.display`). */
const shellDisplay = z.object({
  sound: z.boolean(),
  speaker: z.string().min(1).max(200).nullable(),
});

/**
 * By the app around the page, or by the address in an ordinary browser (`?speaker=HDMI+1`, `?sound=off`). Throws when
 * the app is another than expected.
 */
export function screenSound(page: object, search: string): ScreenSound {
  const shell = "wartemarke" in page ? page.wartemarke : null;
  if (typeof shell === "object" && shell !== null && "display" in shell) {
    const { sound: sounds, speaker } = shellDisplay.parse(shell.display);
    return { sounds, speaker };
  }
  const asked = new URLSearchParams(search);
  const speaker = asked.get("speaker")?.trim();
  return {
    sounds: asked.get("sound") !== "off",
    speaker: speaker === undefined || speaker === "" ? null : speaker.slice(0, 200),
  };
}
