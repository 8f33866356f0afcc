import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { isDigestText, isEmrError } from "@benhan/core";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import { readCertificate, type SigningKey } from "@benhan/signing";
import { openPkcs11Key } from "@benhan/signing/node-pkcs11";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { askSecret } from "./ask-secret.ts";
import { serveAgent } from "./serve-agent.ts";
import { createSigningAgent } from "./signing-agent.ts";

const usage = `Chương trình ký trên máy này / Signing agent on this PC

  node dist/main.js --origin https://his.example.vn (--p12 FILE | --pkcs11 LIBRARY [--fingerprint sha-256:…])
                    [--port 47615]`;

const { values } = parseArgs({
  options: {
    origin: { type: "string", multiple: true },
    p12: { type: "string" },
    pkcs11: { type: "string" },
    fingerprint: { type: "string" },
    port: { type: "string", default: "47615" },
  },
});

try {
  const { origin: origins = [], port } = values;
  if (origins.length === 0 || (values.p12 === undefined) === (values.pkcs11 === undefined)) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const key = values.p12 !== undefined ? await openFile(values.p12) : await openToken(values.pkcs11 ?? "");
    // Forty bits, in letters that nobody takes for one another; five wrong ones lock the agent.
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    const pairingCode = [...systemRandom.bytes(8)].map((byte) => letters[byte % letters.length]).join("");
    const agent = createSigningAgent({
      keys: [key],
      origins,
      pairingCode,
      confirm: ({ origin, certificate, codes }) => askPerson(origin, certificate, codes),
      clock: createSystemClock(),
      random: systemRandom,
    });
    const { address } = await serveAgent(agent, Number(port));
    console.log(`${address}\nMã ghép nối / pairing code: ${pairingCode}`);
  }
} catch (error) {
  if (!isEmrError(error)) throw error;
  console.error(
    `${error.text.vi}\n${error.text.en}\n→ ${error.nextStep?.vi ?? ""}\n→ ${error.nextStep?.en ?? ""}`,
  );
  process.exitCode = 1;
}

async function openFile(path: string): Promise<SigningKey> {
  return openPkcs12(new Uint8Array(readFileSync(path)), await askSecret("Mật khẩu tệp khóa / passphrase: "));
}

async function openToken(library: string): Promise<SigningKey> {
  const { fingerprint } = values;
  if (fingerprint !== undefined && !isDigestText(fingerprint)) throw new Error(usage);
  return openPkcs11Key({
    library,
    ...(fingerprint !== undefined && { fingerprint }),
    pin: ({ label }) => askSecret(`PIN (${label}): `),
  });
}

/** The codes are those that the page shows. */
async function askPerson(
  origin: string,
  certificate: Uint8Array,
  codes: readonly string[],
): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const who = readCertificate(certificate).subject.text;
  const text = `${origin}\n${who}\nKý ${codes.length} nội dung / sign ${codes.length}: ${codes.join(" ")}\n(y/N) `;
  try {
    return /^y(es)?$/i.test((await terminal.question(text)).trim());
  } finally {
    terminal.close();
  }
}
