import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { refusedFeatures } from "../protocol/refused-features.ts";
import { contentPolicy } from "./content-policy.ts";

/** What the bundled pages consist of; another kind of file is not served. */
const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".woff", "font/woff"],
]);

/** Whom the pages reach, and whether they may read the names of loudspeakers. */
export interface PagesFor {
  readonly server: string;
  readonly namesLoudspeakers: boolean;
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");

/**
 * Answers requests for the bundled pages out of one directory: `/` is `index.html`, and so is each directory.
 * Anything but GET is 405, a path outside the directory, an unknown kind of file or a missing one is 404.
 */
export function servePages(
  directory: string,
  { server, namesLoudspeakers }: PagesFor,
): (request: Request) => Promise<Response> {
  const policy = contentPolicy(server);
  const features = refusedFeatures({ namesLoudspeakers });
  return async (request) => {
    if (request.method !== "GET") return plain(405, "GET only");
    const path = pathIn(directory, new URL(request.url).pathname);
    const type = path === null ? undefined : types.get(extname(path));
    if (path === null || type === undefined) return plain(404, "no such file");
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          "content-type": type,
          "content-security-policy": policy,
          "permissions-policy": features,
          "referrer-policy": "no-referrer",
          "x-content-type-options": "nosniff",
          "cache-control": "no-store",
        },
      });
    } catch (error) {
      if (isMissing(error)) return plain(404, "no such file");
      throw error;
    }
  };
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** The file an address's path names, or null when it leads out of the directory or cannot be read as one. */
function pathIn(directory: string, pathname: string): string | null {
  const named = decoded(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (named === null || named.includes("\0") || named.includes("\\")) return null;
  const root = normalize(directory.endsWith(sep) ? directory : directory + sep);
  const path = join(root, named);
  return path.startsWith(root) ? path : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
