import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Somebody who signs files and checks signatures with OpenSSL and a certificate that was made a moment ago. */
export interface TestSigner {
  /** A detached signature (CMS, DER). */
  sign(bytes: Uint8Array): Uint8Array;
  /** The name of who signed exactly these bytes; nothing when the signature is of others. */
  signerOf(bytes: Uint8Array, signature: Uint8Array): string | undefined;
  close(): void;
}

export function testSigner(openssl: string, name: string): TestSigner {
  const folder = mkdtempSync(join(tmpdir(), "benhan-signer-"));
  const at = (file: string): string => join(folder, file);
  const run = (...args: readonly string[]) => spawnSync(openssl, args, { encoding: "utf8" });
  const must = (...args: readonly string[]): void => {
    const { status, stderr } = run(...args);
    if (status !== 0) throw new Error(stderr);
  };
  must(
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"],
    ...["-utf8", "-subj", `/CN=${name}`, "-keyout", at("key.pem"), "-out", at("own.pem")],
  );
  const write = (file: string, bytes: Uint8Array): string => {
    writeFileSync(at(file), bytes);
    return at(file);
  };
  return {
    sign(bytes) {
      must(
        ...["cms", "-sign", "-binary", "-md", "sha256", "-in", write("content", bytes), "-outform", "DER"],
        ...["-signer", at("own.pem"), "-inkey", at("key.pem"), "-out", at("signature")],
      );
      return new Uint8Array(readFileSync(at("signature")));
    },
    signerOf(bytes, signature) {
      const { status } = run(
        ...["cms", "-verify", "-binary", "-inform", "DER", "-in", write("signature", signature)],
        ...["-content", write("content", bytes), "-CAfile", at("own.pem"), "-purpose", "any"],
        ...["-signer", at("found.pem"), "-out", at("nothing")],
      );
      if (status !== 0) return undefined;
      const subject = run(
        "x509",
        "-in",
        at("found.pem"),
        "-noout",
        "-subject",
        "-nameopt",
        "utf8,sep_multiline",
      );
      return /CN=(.+)/.exec(subject.stdout)?.[1]?.trim();
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
