/** A gong made by the browser itself; there is no sound file to fetch. */
export interface Gong {
  /** Sounds once; does nothing while the browser forbids sound, so that no old gong is heard later. */
  strike(): void;
  /** Whether the browser lets this page sound; without a touch many do not. */
  isAllowed(): boolean;
  /** To be called from a touch or key press. */
  allow(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** Milliseconds from the first tone until both have faded. */
export const gongLength = 2_600;

/** E5 and C5 (Hz) and when each begins (seconds): a falling third, the usual "attention please". */
const tones = [
  { pitch: 659.26, after: 0 },
  { pitch: 523.25, after: 0.55 },
] as const;

/** Partials of a struck bar: multiples of the pitch, loudness, and time to fade (seconds). */
const partials = [
  { multiple: 1, gain: 0.5, fade: 2 },
  { multiple: 2, gain: 0.16, fade: 1.2 },
  { multiple: 3.01, gain: 0.07, fade: 0.7 },
  { multiple: 5.4, gain: 0.03, fade: 0.25 },
] as const;

/** Schedules both tones from `start` (the context's seconds); also works on an `OfflineAudioContext`. */
export function soundGong(context: BaseAudioContext, start: number): void {
  for (const tone of tones) {
    for (const partial of partials) {
      const from = start + tone.after;
      const until = from + partial.fade;
      const loudness = context.createGain();
      loudness.gain.setValueAtTime(0.0001, from);
      loudness.gain.exponentialRampToValueAtTime(partial.gain, from + 0.012);
      loudness.gain.exponentialRampToValueAtTime(0.0001, until);
      loudness.connect(context.destination);
      const oscillator = context.createOscillator();
      oscillator.frequency.value = tone.pitch * partial.multiple;
      oscillator.connect(loudness);
      oscillator.start(from);
      oscillator.stop(until);
    }
  }
}

export function createGong(context: AudioContext): Gong {
  const isAllowed = () => context.state === "running";
  return {
    isAllowed,
    strike() {
      if (isAllowed()) soundGong(context, context.currentTime + 0.02);
    },
    allow: () => context.resume(),
    subscribe(listener) {
      context.addEventListener("statechange", listener);
      return () => context.removeEventListener("statechange", listener);
    },
  };
}
