import { useTranslation } from "react-i18next";
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useKiosk } from "../kiosk-context.ts";
import "./dialog.css";
import { LanguageButtons } from "./language-buttons.tsx";
import { Tool } from "./tool.tsx";

/** Another language on any screen, without losing the place. */
export function LanguageDialog() {
  const { t } = useTranslation("kiosk");
  const { tell } = useKiosk();
  return (
    <DialogTrigger>
      <Tool icon="language" label={t("tools.language")} />
      <ModalOverlay className="dialog-shade" isDismissable>
        <Modal>
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{t("chooseLanguage")}</Heading>
                <LanguageButtons
                  onChoose={(language) => {
                    tell({ type: "language-chosen", language });
                    close();
                  }}
                />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
