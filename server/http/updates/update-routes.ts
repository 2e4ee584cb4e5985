import { lstatSync } from "node:fs";
import { basename, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { hoursAround } from "../../../shared/domain/open-spans.ts";
import { openings } from "../../../shared/protocol/updates.ts";
import type { Office } from "../../office/office.ts";

/** What the routes of updates need of the server. */
export interface UpdateDoor {
  /** Where the files lie; absolute. */
  readonly directory: string;
  readonly office: Pick<Office, "definition" | "now">;
}

/** A file of the directory itself, as packing names it: no directory, nothing hidden. */
const plainName = /^\/[A-Za-z0-9][A-Za-z0-9._+-]*$/;

/** A version in its name: another content has another name. A signature may be made again, with another key. */
const versioned = /\d+\.\d+\.\d+.*(?<!\.sig|\.yml)$/;

/** `/updates/`: what the office signed for the apps on its devices, and when these may be renewed. */
export async function updateRoutes(
  scope: FastifyInstance,
  { directory, office }: UpdateDoor,
): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().get(
    "/updates/openings.json",
    {
      schema: {
        summary: "When the office is open, so that devices are renewed while nobody needs them",
        response: { 200: openings },
      },
    },
    (_request, reply) => {
      const now = office.now();
      void reply.header("cache-control", "no-store");
      return { now, openings: [...hoursAround(office.definition, now)] };
    },
  );
  await scope.register(fastifyStatic, {
    root: directory,
    prefix: "/updates/",
    decorateReply: false,
    index: false,
    cacheControl: false,
    allowedPath: (path) => plainName.test(path) && isOwnFile(join(directory, path)),
    setHeaders: (reply, path) => {
      const kept = versioned.test(basename(path));
      void reply.header("cache-control", kept ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}

/** A link could lead out of the directory. */
function isOwnFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
