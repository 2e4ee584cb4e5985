import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The app's own program. */
  readonly program: string;
}

/**
 * Opens the app when the person signs in to the machine, or no longer. Electron knows how on Windows; on Linux it is
 * the desktops' common way: https://specifications.freedesktop.org/autostart-spec/.
 */
export function setAutostart(on: boolean, { platform, env, program }: Machine): void {
  if (platform !== "linux") {
    app.setLoginItemSettings({ openAtLogin: on });
    return;
  }
  const configured = env["XDG_CONFIG_HOME"] ?? join(app.getPath("home"), ".config");
  const file = join(configured, "autostart", "wartemarke-counter.desktop");
  if (!on) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(join(configured, "autostart"), { recursive: true });
  // An AppImage's own program lies in a directory that is gone when it ends.
  writeFileSync(file, entry(env["APPIMAGE"] ?? program));
}

function entry(program: string): string {
  const quoted = `"${program.replaceAll(/["`$\\]/g, "\\$&").replaceAll("%", "%%")}"`;
  return ["[Desktop Entry]", "Type=Application", "Name=Wartemarke", `Exec=${quoted}`, ""].join(
    "\n",
  );
}
