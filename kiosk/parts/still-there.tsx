import { useTranslation } from "react-i18next";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { second } from "../../shared/domain/instant.ts";
import { stillThere } from "../flow/idle.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "./action.tsx";
import "./dialog.css";

/** Asks before the kiosk is cleared; any touch is an answer. */
export function StillThere() {
  const { t } = useTranslation(["kiosk", "common"]);
  const { state, deviceNow, tell } = useKiosk();
  const left = stillThere(state, deviceNow);
  const seconds = t("common:seconds", { count: Math.ceil((left ?? 0) / second) });
  return (
    <ModalOverlay className="dialog-shade" isOpen={left !== null} isKeyboardDismissDisabled>
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title">{t("still.heading")}</Heading>
          <p>{t("still.text", { seconds })}</p>
          <Action kind="main" onPress={() => tell({ type: "touched" })}>
            {t("still.yes")}
          </Action>
          <Action onPress={() => tell({ type: "started-over" })}>{t("tools.startOver")}</Action>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
