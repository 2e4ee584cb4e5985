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
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
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
      isDismissable
      onOpenChange={(open) => {
        if (!open) ask(null);
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
