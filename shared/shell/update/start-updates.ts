import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { app, session } from "electron";
import type { CommonConfig } from "../config.ts";
import type { Shell } from "../shell.ts";
import type { UpdateConfig } from "./config.ts";
import { lookForUpdate, type UpdateWorld } from "./update-round.ts";

const every = 30 * 60_000;

/**
 * Looks for updates at the office's own server every half hour. Off when run from sources, or without the office's
 * public key.
 */
export async function startUpdates(
  shell: Shell<CommonConfig & { readonly updates: UpdateConfig | null }>,
): Promise<void> {
  const { updates } = shell.config;
  if (!app.isPackaged || updates === null) return;
  const world = await electronUpdates(shell);
  const look = async () => {
    try {
      const end = await lookForUpdate(world, shell.product, updates.publicKey);
      if (end === "unsigned") console.error("an update was refused: the office did not sign it");
    } catch (error) {
      console.error("looking for an update:", error);
    }
  };
  setInterval(() => void look(), every);
}

async function electronUpdates(shell: Shell<CommonConfig>): Promise<UpdateWorld> {
  // Loaded only where it is used: it reads the installation at once.
  const { default: updater } = await import("electron-updater");
  const { autoUpdater } = updater;
  const { product } = shell;
  autoUpdater.setFeedURL({
    provider: "generic",
    url: `${shell.server}/updates/`,
    channel: product,
  });
  autoUpdater.autoDownload = false;
  // Nothing is installed before our own signature was checked.
  autoUpdater.autoInstallOnAppQuit = false;
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableWebInstaller = true;
  return {
    async download() {
      const found = await autoUpdater.checkForUpdates();
      if (found === null || !found.isUpdateAvailable) return null;
      const [path] = await autoUpdater.downloadUpdate();
      if (path === undefined) return null;
      const { version } = found.updateInfo;
      return { version, file: basename(path), sha512: await sha512Of(path) };
    },
    install: () => autoUpdater.quitAndInstall(true, true),
    async read(path) {
      const answer = await session.defaultSession.fetch(`${shell.server}/updates/${path}`);
      if (!answer.ok) throw new Error(`/updates/${path}: ${answer.status}`);
      return answer.text();
    },
  };
}

/** Of the bytes on the disk, as they will be installed. */
async function sha512Of(path: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(path), hash);
  return hash.digest("base64");
}
