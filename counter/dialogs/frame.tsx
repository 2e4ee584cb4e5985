import { useRef, type ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { useFirstFocus } from "../session/use-first-focus.ts";

/** A dialog with title and close button; Escape closes it. */
export function Frame({
  title,
  wide = false,
  firm = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** A touch beside it does not close it: nothing typed is lost. */
  readonly firm?: boolean;
  /** Instead of ending what the screen asks. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("counter");
  const { ask } = useCounter();
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(body);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!firm}
      onOpenChange={(open) => {
        if (open) return;
        if (onClose === undefined) ask(null);
        else onClose();
      }}
    >
      <Modal className="modal" data-wide={wide || undefined}>
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="banner-close" slot="close" aria-label={t("close")}>
              <Icon name="close" />
            </Button>
          </div>
          <div ref={body} className="dialog-body">
            {children}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
