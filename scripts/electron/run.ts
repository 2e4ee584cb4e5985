import { spawn } from "node:child_process";
import { buildClients } from "../build.mjs";
import { bundleApp } from "./bundle.ts";
import { electronBinary, howToGetElectron } from "./electron-binary.ts";
import { productName } from "./products.ts";

// npm run kiosk -- --server https://warten.example.org:8443
const [named, ...rest] = process.argv.slice(2);
const product = productName.parse(named);
const electron = electronBinary();
if (electron === null) {
  console.error(howToGetElectron);
  console.error(`Until then the ${product} runs in a browser: npm start, and open /${product}/.`);
  process.exit(1);
}
buildClients();
const app = spawn(electron, [await bundleApp(product), ...rest], { stdio: "inherit" });
process.on("SIGINT", () => {});
process.on("SIGTERM", () => app.kill("SIGTERM"));
app.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
