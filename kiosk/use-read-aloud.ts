import { useEffect, useState } from "react";

export interface ReadAloud {
  /** The device has a voice for this language. */
  readonly available: boolean;
  readonly speaking: boolean;
  readonly read: (text: string) => void;
  readonly stop: () => void;
}

const speech = typeof speechSynthesis === "undefined" ? null : speechSynthesis;

/** Reads the screen with the device's own voice; nothing leaves the building. */
export function useReadAloud(language: string): ReadAloud {
  const [voices, setVoices] = useState(() => speech?.getVoices() ?? []);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const renew = () => setVoices(speech?.getVoices() ?? []);
    speech?.addEventListener("voiceschanged", renew);
    return () => {
      speech?.removeEventListener("voiceschanged", renew);
      speech?.cancel();
    };
  }, []);
  const base = language.split("-")[0] ?? language;
  const voice = voices.find(({ lang, localService }) => localService && lang.startsWith(base));
  return {
    available: voice !== undefined,
    speaking,
    read(text) {
      if (speech === null || voice === undefined) return;
      speech.cancel();
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener("end", () => setSpeaking(false));
      utterance.addEventListener("error", () => setSpeaking(false));
      setSpeaking(true);
      speech.speak(utterance);
    },
    stop() {
      speech?.cancel();
      setSpeaking(false);
    },
  };
}
