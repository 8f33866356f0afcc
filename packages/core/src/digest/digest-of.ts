import { argumentIssues } from "../options/option-issues.ts";
import type { OptionShape } from "../options/option-shape.ts";
import { bytes as anyBytes } from "../options/plain-shapes.ts";
import { refuseCall } from "../options/refuse-call.ts";
import type { Digest } from "../ports/digest.ts";
import { type DigestText, formatDigest } from "./digest-text.ts";
import { portableDigest } from "./portable-digest.ts";

/** The digest of bytes that lie in memory, as text with its algorithm. @throws `core.options.wrong` for what is no bytes */
export function digestOf(bytes: Uint8Array, digest: Digest = portableDigest): DigestText {
  refuseCall("digestOf", argumentIssues("bytes", bytes, someBytes));
  return formatDigest(digest.create().update(bytes).digest());
}

const someBytes: OptionShape = {
  ...anyBytes,
  wanted: {
    vi: "các byte (Uint8Array); chữ thì đổi bằng new TextEncoder().encode(chữ)",
    en: "bytes (a Uint8Array); of a text, new TextEncoder().encode(text)",
  },
};
