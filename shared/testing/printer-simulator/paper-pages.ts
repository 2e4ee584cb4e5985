// Brings the `hide` that keeps these pages out of the published API description.
/// <reference types="@fastify/swagger" />
import type { FastifyInstance } from "fastify";
import { paperPage, paperScript, paperStyle } from "./paper-page.ts";
import { paperPng } from "./paper-picture.ts";
import { printerModes } from "./printer-mode.ts";
import type { PrinterSimulator } from "./printer-simulator.ts";
import { readQr } from "./read-qr.ts";
import type { Strip } from "./strip.ts";

export interface PaperPagesOptions {
  /** By the printer's key in the office definition. */
  readonly simulators: ReadonlyMap<string, PrinterSimulator>;
}

interface PictureRequest {
  Params: { picture: string };
  Querystring: { slip?: string };
}

interface ScanRequest {
  Params: { printer: string };
  Querystring: { slip?: string };
}

interface ModeRequest {
  Params: { printer: string };
  Querystring: { mode?: string };
}

/**
 * A Fastify plugin: `/paper` shows the strips of all simulated printers, `/paper/KEY.png?slip=N` one of them
 * (the latest without `slip`), `/paper/KEY/scan?slip=N` goes where its QR code says, `POST /paper/KEY/mode?mode=M` sets how a printer behaves.
 */
export async function paperPages(
  app: FastifyInstance,
  { simulators }: PaperPagesOptions,
): Promise<void> {
  // A plain HTML form posts this type; the mode is in the address and the body is empty.
  app.addContentTypeParser("application/x-www-form-urlencoded", (_request, payload, done) => {
    payload.resume();
    payload.once("end", () => done(null));
  });

  app.get("/paper", { schema: { hide: true } }, (_request, reply) => {
    return reply.type("text/html; charset=utf-8").send(paperPage(simulators));
  });
  app.get("/paper/paper.css", { schema: { hide: true } }, (_request, reply) => {
    return reply.type("text/css; charset=utf-8").send(paperStyle);
  });
  app.get("/paper/paper.js", { schema: { hide: true } }, (_request, reply) => {
    return reply.type("text/javascript; charset=utf-8").send(paperScript);
  });

  app.get<PictureRequest>("/paper/:picture", { schema: { hide: true } }, (request, reply) => {
    const simulator = simulators.get(request.params.picture.replace(/\.png$/u, ""));
    const strip = simulator === undefined ? undefined : find(simulator, request.query.slip);
    if (strip === undefined) {
      return reply.code(404).send({ error: "no such slip" });
    }
    return reply.type("image/png").header("cache-control", "no-store").send(paperPng(strip));
  });

  app.get<ScanRequest>(
    "/paper/:printer/scan",
    { schema: { hide: true } },
    async (request, reply) => {
      const simulator = simulators.get(request.params.printer);
      const strip = simulator === undefined ? undefined : find(simulator, request.query.slip);
      const says = strip === undefined ? null : await readQr(paperPng(strip));
      if (says === null || !URL.canParse(says)) {
        return reply.code(404).send({ error: "no such slip, or no address on it" });
      }
      return reply.redirect(says);
    },
  );

  app.post<ModeRequest>("/paper/:printer/mode", { schema: { hide: true } }, (request, reply) => {
    const simulator = simulators.get(request.params.printer);
    const mode = printerModes.find((each) => each === request.query.mode);
    if (simulator === undefined || mode === undefined) {
      return reply.code(404).send({ error: "no such printer or mode" });
    }
    simulator.setMode(mode);
    return reply.redirect("/paper", 303);
  });
}

function find(simulator: PrinterSimulator, slip: string | undefined): Strip | undefined {
  return slip === undefined
    ? simulator.strips.at(-1)
    : simulator.strips.find((strip) => String(strip.number) === slip);
}
