import { statusPaths } from "../shared/protocol/status-pages.ts";
import type { StatusLinks } from "./documents/receipt-paper.ts";

/** Where a case's code leads; `publicUrl` is where visitors reach the server, without a slash at the end. */
export function statusLinks(publicUrl: string, code: string): StatusLinks {
  return {
    page: `${publicUrl}${statusPaths.page}`,
    link: `${publicUrl}${statusPaths.pageOf(code)}`,
  };
}
