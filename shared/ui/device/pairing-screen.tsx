import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Enrolment } from "./enrolment.ts";
import type { PairingStage } from "./pair.ts";
import "./pairing.css";
import type { ThisDevice } from "./this-device.ts";
import { usePairing } from "./use-pairing.ts";

/** A device that is not enrolled: its code, and what staff do with it. In both languages, since nobody chose one. */
export function PairingScreen({
  machine,
  addressed,
  onEnrolled,
}: {
  readonly machine: ThisDevice;
  /** The place that the page's address names. */
  readonly addressed: string | null;
  readonly onEnrolled: (enrolment: Enrolment | null) => void;
}) {
  const stage = usePairing(machine, onEnrolled);
  const { i18n } = useTranslation("device");
  const languages = i18n.language === "en" ? ["en", "de"] : ["de", "en"];
  return (
    <main className="pairing" data-kind={machine.kind}>
      <div className="pairing-card">
        <h1>
          {languages.map((language) => (
            <span key={language} lang={language}>
              {i18n.getFixedT(language, "device")(`title.${machine.kind}`)}
            </span>
          ))}
        </h1>
        <Code stage={stage} />
        {languages.map((language) => (
          <Advice key={language} language={language} stage={stage} />
        ))}
        <Facts machine={machine} addressed={addressed} />
      </div>
    </main>
  );
}

/** In two groups of four, as it is read aloud. */
function Code({ stage }: { readonly stage: PairingStage }) {
  const { t } = useTranslation("device");
  if (stage.stage !== "shown") return null;
  const { code } = stage;
  return (
    <output className="pairing-code" aria-label={`${t("code")}: ${[...code].join(" ")}`}>
      <span>{code.slice(0, 4)}</span>
      <span>{code.slice(4)}</span>
    </output>
  );
}

function Advice({ language, stage }: { readonly language: string; readonly stage: PairingStage }) {
  const { i18n } = useTranslation("device");
  const t = i18n.getFixedT(language, "device");
  if (stage.stage !== "shown") {
    return (
      <p lang={language} className="pairing-todo">
        {t(stage.stage)}
      </p>
    );
  }
  return (
    <div lang={language}>
      <p className="pairing-todo">{t("todo")}</p>
      <p className="pairing-soft">
        <Left until={stage.until} words={(time) => t("valid", { time })} />
      </p>
    </div>
  );
}

function Left({
  until,
  words,
}: {
  readonly until: number;
  readonly words: (time: string) => string;
}) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  return words(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
}

/** What tells this machine from others when somebody stands before several. */
function Facts({
  machine,
  addressed,
}: {
  readonly machine: ThisDevice;
  readonly addressed: string | null;
}) {
  const { t } = useTranslation("device");
  return (
    <dl className="pairing-facts">
      <dt>{t("server")}</dt>
      <dd>{machine.server === "" ? location.origin : machine.server}</dd>
      {addressed !== null && (
        <>
          <dt>{t("place")}</dt>
          <dd>{addressed}</dd>
        </>
      )}
    </dl>
  );
}
