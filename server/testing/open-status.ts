import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Request } from "../../shared/domain/command.ts";
import { handedOver, newestCase } from "../../shared/testing/case-requests.ts";
import { statusPaths } from "../../shared/protocol/status-pages.ts";
import type { OfficeCase } from "../../shared/domain/cases/office-case.ts";
import { askInside, type HttpAnswer } from "./booking-visitor.ts";
import { openHttp, type HttpOptions, type OpenedHttp } from "./open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";

/** The test office over HTTP on a Monday at 09:00, with somebody who looks where a case stands. */
export interface OpenedStatus extends OpenedHttp {
  /** Asks for a code, from this address unless told. */
  ask(code: string, address?: string): Promise<HttpAnswer>;
  submit(...requests: readonly Request[]): Promise<void>;
  /** The clearing desk hands a case over; without `received` it is complete. */
  handOver(
    received?: Parameters<typeof handedOver>[1],
    differs?: Parameters<typeof handedOver>[2],
  ): Promise<OfficeCase>;
}

export async function openStatus(options: HttpOptions = {}): Promise<OpenedStatus> {
  const clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "assets"));
  const opened = await openHttp(clients, options);
  const { office, clock } = opened;
  const submit = async (...requests: readonly Request[]) => {
    for (const request of requests) {
      const reply = await office.submit(null, request);
      if (!reply.ok) throw new Error(`refused: ${JSON.stringify([request, reply])}`);
    }
  };
  return {
    ...opened,
    submit,
    ask: (code, address) => askInside(opened.http, address)(statusPaths.status, { code }),
    async handOver(received, differs) {
      const steps = handedOver(clock.now, received, differs);
      await submit(...steps.map(({ request }) => request));
      return newestCase(office);
    },
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]();
      removeDirectory(clients);
    },
  };
}
