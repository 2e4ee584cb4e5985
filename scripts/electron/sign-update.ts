import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { updateText } from "../../shared/shell/update/signature.ts";
import { productName, versions } from "./products.ts";

const program = new Command("npm run sign-update --").description(
  "Signs what `npm run pack` made, so that devices install it; the private key stays with the office.",
);
program
  .command("key")
  .description(
    "makes a key pair: the private half into FILE, the public one for the devices' configuration",
  )
  .argument("<file>")
  .action((file: string) => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), {
      mode: 0o600,
      flag: "wx",
    });
    console.log(JSON.stringify({ updates: { publicKey: publicKey.export({ format: "jwk" }).x } }));
  });
program
  .command("sign")
  .description("writes FILE.sig beside each file")
  .requiredOption("--key <file>", "the private key")
  .requiredOption("--product <name>", "kiosk, display or counter")
  .argument("<files...>")
  .action((files: string[], options: { key: string; product: string }) => {
    const key = createPrivateKey(readFileSync(options.key));
    for (const file of files) {
      const text = updateText({
        product: productName.parse(options.product),
        version: versions().version,
        file: basename(file),
        sha512: createHash("sha512").update(readFileSync(file)).digest("base64"),
      });
      writeFileSync(`${file}.sig`, sign(null, Buffer.from(text), key).toString("base64url"));
      console.log(`${file}.sig`);
    }
  });
program.parse();
