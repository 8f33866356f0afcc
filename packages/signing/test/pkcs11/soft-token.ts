import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Pkcs11Addon } from "@benhan/signing/node-pkcs11";

export const pin = "48151623";

/** Where `.ci/run` builds `pkcs11js`: outside the lockfile, because it needs a compiler. */
const built = fileURLToPath(new URL("../../../../tests/.work/pkcs11/", import.meta.url));

/** The native package, or why the tests are skipped; under CI it must be there. */
export function findAddon(): { readonly addon: Pkcs11Addon } | { readonly skip: string } {
  const folder = process.env["BENHAN_PKCS11JS"] ?? built;
  try {
    return { addon: createRequire(join(folder, "package.json"))("pkcs11js") as Pkcs11Addon };
  } catch {
    const skip = `pkcs11js is not built (npm install --prefix ${folder} --no-save pkcs11js@2.1.7)`;
    if (process.env["CI"] === "true") throw new Error(`${skip}; in CI it must be there`);
    return { skip };
  }
}

/** The library of SoftHSM. */
export function findSoftHsm(): string {
  const places = [
    "/usr/lib/softhsm",
    "/usr/lib/x86_64-linux-gnu/softhsm",
    "/usr/lib64/softhsm",
    "/usr/local/lib/softhsm",
  ];
  return places.map((place) => join(place, "libsofthsm2.so")).find(existsSync) ?? "libsofthsm2.so";
}

/** A folder of soft tokens that exist for one test file. */
export interface SoftTokens {
  /** Makes a token with keys in it. */
  addToken(label: string, ...keys: readonly SoftKey[]): void;
  remove(): void;
}

export interface SoftKey {
  readonly id: string;
  readonly pkcs8: Uint8Array;
  readonly certificate: Uint8Array;
}

export function createSoftTokens(tool: string): SoftTokens {
  const folder = mkdtempSync(join(tmpdir(), "benhan-hsm-"));
  const at = (name: string) => join(folder, name);
  mkdirSync(at("tokens"));
  writeFileSync(
    at("softhsm2.conf"),
    `directories.tokendir = ${at("tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  // The library reads it when it is loaded into this process too.
  process.env["SOFTHSM2_CONF"] = at("softhsm2.conf");
  const run = (command: string, ...words: string[]) =>
    execFileSync(command, words, { stdio: ["ignore", "pipe", "pipe"] });
  return {
    addToken(label, ...keys) {
      run(tool, "--init-token", "--free", "--label", label, "--so-pin", "87654321", "--pin", pin);
      for (const { id, pkcs8, certificate } of keys) {
        writeFileSync(at("key.der"), pkcs8);
        writeFileSync(at("cert.der"), certificate);
        run(
          "openssl",
          "pkcs8",
          "-topk8",
          "-nocrypt",
          "-inform",
          "DER",
          "-in",
          at("key.der"),
          "-out",
          at("key.pem"),
        );
        run(
          tool,
          "--import",
          at("key.pem"),
          "--token",
          label,
          "--label",
          "signer",
          "--id",
          id,
          "--force",
          "--pin",
          pin,
        );
        const object = ["--write-object", at("cert.der"), "--type", "cert", "--id", id, "--label", "signer"];
        run(
          "pkcs11-tool",
          "--module",
          findSoftHsm(),
          "--token-label",
          label,
          "--login",
          "--pin",
          pin,
          ...object,
        );
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
