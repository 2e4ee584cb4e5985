import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = fileURLToPath(new URL(".", import.meta.url));

/** The pages of the clients: `/kiosk/`, `/t/SECRET`, `/display/`, `/counter/`. */
const pages = ["kiosk/index.html", "kiosk/ticket.html", "display/index.html", "counter/index.html"];

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

export default defineConfig({
  root,
  plugins: [react()],
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
