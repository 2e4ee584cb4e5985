/**
 * The content security policy of every bundled page: nothing but its own files, and one server to talk to.
 * `server` is the origin of the office's server, such as `https://warten.example.org:8443`.
 */
export function contentPolicy(server: string): string {
  const socket = server.replace(/^http/, "ws");
  return Object.entries({
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": `${server} ${socket}`,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
