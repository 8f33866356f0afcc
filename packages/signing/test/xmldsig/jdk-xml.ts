import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./JdkXmlSignatures.java", import.meta.url));

/** What the XML signatures of the JDK make of files: one process for all of them. */
export function runJdkXml(java: string, ...words: readonly string[]): readonly string[] {
  return execFileSync(java, [program, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  })
    .toString()
    .trim()
    .split("\n");
}

/** How the JDK signs one file; {@link runJdkXml} takes the words of many after `sign`. */
export interface JdkSigning {
  readonly from: string;
  readonly to: string;
  /** Files with the key (PKCS#8) and the certificate, in DER. */
  readonly key: string;
  readonly certificate: string;
  readonly family: "RSA" | "EC";
  /** Identifier of the signature algorithm. */
  readonly uri: string;
  /** `A` or `B` as in the layouts, then `+11` for Canonical XML 1.1, then `+xades`. */
  readonly layout: string;
}

export function wordsOf({ from, to, key, certificate, family, uri, layout }: JdkSigning): readonly string[] {
  return [from, to, key, certificate, family, uri, layout];
}
