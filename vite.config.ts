import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * The pages of the clients: `/kiosk/`, `/t/SECRET`, `/book/` and `/book/l/SECRET`, `/status/`, `/process/`, `/display/`,
 * `/counter/`.
 */
const pages = [
  "kiosk/index.html",
  "kiosk/ticket.html",
  "kiosk/book.html",
  "kiosk/status.html",
  "kiosk/process.html",
  "display/index.html",
  "counter/index.html",
];

/** KERN is used for its tokens: its custom properties stay, its component rules (340 kB) go. */
const kernTokensOnly = {
  postcssPlugin: "kern-tokens-only",
  OnceExit(sheet: import("postcss").Root) {
    // Our colours are made for KERN's light theme, whatever the device prefers.
    sheet.walkAtRules("media", (media) => {
      if (!media.source?.input.file?.includes("@kern-ux")) return;
      if (media.params.includes("dark")) media.remove();
      else if (media.params.includes("light")) media.replaceWith(media.nodes ?? []);
    });
    sheet.walkRules((rule) => {
      if (!rule.source?.input.file?.includes("@kern-ux")) return;
      rule.walkDecls((declaration) => {
        if (!declaration.prop.startsWith("--kern-")) declaration.remove();
      });
      if (rule.selector.includes(".kern-") && !rule.selector.includes("data-kern-theme"))
        rule.remove();
      else if (!rule.nodes.some((node) => node.type === "decl")) rule.remove();
    });
  },
};

/** In pixels: 192 and 512 make a page installable; 180 is what iPhones put on their screen. */
const iconSizes = [180, 192, 512];

/** Draws the phone page's icons from the one drawing there is, under names that do not change. */
const ticketIcons: Plugin = {
  name: "ticket-icons",
  apply: "build",
  async generateBundle() {
    const drawing = readFileSync(`${root}shared/ui/icon.svg`, "utf8");
    for (const size of iconSizes) {
      const sized = drawing.replace("<svg ", `<svg width="${size}" height="${size}" `);
      const canvas = createCanvas(size, size);
      canvas.getContext("2d").drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
      const source = await canvas.encode("png");
      this.emitFile({ type: "asset", fileName: `icons/ticket-${size}.png`, source });
    }
  },
};

export default defineConfig({
  root,
  plugins: [react(), ticketIcons],
  css: { postcss: { plugins: [kernTokensOnly] } },
  build: {
    outDir: `${root}build/clients`,
    emptyOutDir: true,
    target: "es2022",
    // The pages' content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((page) => root + page).filter((page) => existsSync(page)) },
  },
});
