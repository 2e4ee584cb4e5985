import { useTranslation } from "react-i18next";
import { useKiosk } from "../kiosk-context.ts";
import { useReadAloud } from "../use-read-aloud.ts";
import { Tool } from "./tool.tsx";

/** Only where the device has a voice for the language. Goes silent with its screen. */
export function ReadAloudTool({ textToRead }: { readonly textToRead: () => string }) {
  const { t } = useTranslation("kiosk");
  const { language } = useKiosk();
  const voice = useReadAloud(language);
  if (!voice.available) return null;
  return (
    <Tool
      icon={voice.speaking ? "stop" : "speak"}
      label={voice.speaking ? t("tools.readStop") : t("tools.read")}
      onPress={() => (voice.speaking ? voice.stop() : voice.read(textToRead()))}
    />
  );
}
