import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { Channel } from "./channels.ts";
import { isOwnPage, type Product } from "./product.ts";
import { readAs } from "../protocol/read-as.ts";

/** The one way by which a page reaches its main process. */
export interface PageDoor {
  /** Answers a channel; called once a channel. What the answer throws reaches the page as "failed", the log in full. */
  answer<T>(channel: Channel<T>, answerWith: (said: T, page: WebContents) => unknown): void;
}

/**
 * Only the top frame of one of the product's own pages is heard, and only when what it says fits the channel's schema:
 * both are checked here, so that no handler can forget it.
 */
export function openDoor(product: Product): PageDoor {
  return {
    answer({ name, said: schema }, answerWith) {
      ipcMain.handle(name, async (event: IpcMainInvokeEvent, ...said: unknown[]) => {
        if (!fromOwnPage(event, product)) {
          console.error(`${name}: refused, not from a page of ours`);
          throw new Error("refused");
        }
        const parsed = readAs(schema, said);
        if (!parsed.success) {
          console.error(`${name}: refused, malformed`);
          throw new Error("malformed");
        }
        try {
          return await answerWith(parsed.data, event.sender);
        } catch (error) {
          console.error(`${name}: failed`, error);
          throw new Error("failed", { cause: error });
        }
      });
    },
  };
}

function fromOwnPage({ senderFrame, sender }: IpcMainInvokeEvent, product: Product): boolean {
  return (
    senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url, product)
  );
}
