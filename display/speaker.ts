/** What is needed of a `MediaDeviceInfo`. */
export type SoundDevice = Pick<MediaDeviceInfo, "kind" | "deviceId" | "label">;

/** Chromium lists the machine's own choices again, under names that hold the device's: "Default - HDMI 1". */
const aliases: ReadonlySet<string> = new Set(["", "default", "communications"]);

/** The id of the loudspeaker with this name, or else of the only one whose name holds it; null when there is none. */
export function speakerNamed(name: string, devices: readonly SoundDevice[]): string | null {
  const speakers = devices.filter(
    ({ kind, deviceId }) => kind === "audiooutput" && !aliases.has(deviceId),
  );
  const exact = speakers.find(({ label }) => label === name);
  const [close, ...others] = speakers.filter(({ label }) => label.includes(name));
  return exact?.deviceId ?? (others.length === 0 ? close?.deviceId : undefined) ?? null;
}

/** Chromium has it (110 and later); the types of the platform do not. */
interface Steered extends AudioContext {
  setSinkId(sinkId: string): Promise<void>;
}
const isSteered = (context: AudioContext): context is Steered => "setSinkId" in context;

/**
 * Lets a page sound through the loudspeaker with this name, as long as it is there, and through the machine's own
 * choice otherwise. `tell` learns what keeps it from that. `devices` is undefined where the browser shows none.
 */
export async function followSpeaker(
  context: AudioContext,
  name: string,
  devices: MediaDevices | undefined,
  tell: (trouble: string, error?: unknown) => void,
): Promise<void> {
  if (!isSteered(context) || devices === undefined) {
    tell("this browser cannot choose a loudspeaker");
    return;
  }
  let chosen: string | null = null;
  const choose = async () => {
    const found = speakerNamed(name, await devices.enumerateDevices());
    if (found === null) tell(`there is no loudspeaker ${name}`);
    // Empty: the machine's own choice.
    const next = found ?? "";
    if (next === (chosen ?? "")) return;
    await context.setSinkId(next);
    chosen = next;
  };
  // One after the other, since plugging in tells of several changes at once.
  let last = Promise.resolve();
  const again = (): Promise<void> =>
    (last = last
      .then(choose)
      .catch((error: unknown) => tell("the loudspeaker was not taken", error)));
  devices.addEventListener("devicechange", () => void again());
  await again();
}
