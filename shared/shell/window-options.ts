import type { BrowserWindowConstructorOptions, WebPreferences } from "electron";

/** What every page of ours may do: nothing but be a page with one small preload. */
export function lockedPreferences(parts: {
  readonly preload: string;
  readonly server: string;
  readonly version: string;
  /** Only where the app is run from its sources. */
  readonly devTools: boolean;
}): WebPreferences {
  return {
    ...noPowers,
    preload: parts.preload,
    devTools: parts.devTools,
    // The preload is sandboxed and reads these from its arguments.
    additionalArguments: [
      `--wartemarke-server=${parts.server}`,
      `--wartemarke-version=${parts.version}`,
    ],
  };
}

/** Electron's defaults, said aloud, so that a change of them changes nothing here, and the rest switched off. */
export const noPowers = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  plugins: false,
  // A display in the background must go on showing calls, and a counter's page go on counting.
  backgroundThrottling: false,
} as const satisfies WebPreferences;

/** Options of a window before it has a size and a place: shown when its page has painted. */
export function lockedWindow(
  preferences: WebPreferences,
  options: BrowserWindowConstructorOptions,
): BrowserWindowConstructorOptions {
  return {
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#faf8f4",
    ...options,
    webPreferences: preferences,
  };
}
