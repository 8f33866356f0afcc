import { argumentIssues, refuseCall } from "../call/require-call.ts";
import type { Digest } from "../ports/digest.ts";
import { type DigestText, formatDigest } from "./digest-text.ts";
import { portableDigest } from "./portable-digest.ts";

/** The digest of bytes that lie in memory, as text with its algorithm. @throws `core.call.wrong` for what is no bytes */
export function digestOf(bytes: Uint8Array, digest: Digest = portableDigest): DigestText {
  refuseCall("digestOf", argumentIssues(["bytes"], bytes, someBytes));
  return formatDigest(digest.create().update(bytes).digest());
}

const someBytes = {
  wanted: {
    vi: "các byte (Uint8Array); chữ thì đổi bằng new TextEncoder().encode(chữ)",
    en: "bytes (a Uint8Array); of a text, new TextEncoder().encode(text)",
  },
  // Bytes of another realm (an iframe, a test runner's sandbox) are no instance of ours.
  fits: (value: unknown) => Object.prototype.toString.call(value) === "[object Uint8Array]",
};
