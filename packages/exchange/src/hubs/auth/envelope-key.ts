import type { CallOptions } from "@benhan/core/ports";
import { decodeBase64 } from "../../bhyt/codec/base64.ts";
import { pkcs8Of } from "./private-key-der.ts";
import { envelopeKeyRefused } from "./signing-key.faults.ts";

/** Signs envelopes: RSA PKCS#1 v1.5 over the SHA-256 of the given bytes. A host with an HSM has one of its own. */
export interface EnvelopeSigner {
  sign(bytes: Uint8Array, options?: CallOptions): Promise<Uint8Array>;
}

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

/**
 * A signer with a key in software. The key may be PKCS#8 or PKCS#1, PEM or DER, with or without its line breaks and frame
 * lines. It is imported so that nobody can take it out again; let go of the text yourself.
 *
 * @throws EmrError `exchange.hub.envelope_key_refused`, without the key
 */
export async function importEnvelopeKey(privateKey: string | Uint8Array): Promise<EnvelopeSigner> {
  const der = pkcs8Of(derOf(privateKey));
  const key = await crypto.subtle
    .importKey("pkcs8", der as Uint8Array<ArrayBuffer>, algorithm, false, ["sign"])
    // What the engine says may hold what it was given.
    .catch(() => Promise.reject(refused("không đọc được khóa", "it cannot be read")));
  const { modulusLength = 0 } = key.algorithm as { readonly modulusLength?: number };
  if (modulusLength < 2048) throw refused("khóa ngắn hơn 2048 bit", "it has less than 2048 bits");
  return {
    async sign(bytes, { signal } = {}) {
      signal?.throwIfAborted();
      return new Uint8Array(await crypto.subtle.sign(algorithm.name, key, bytes as Uint8Array<ArrayBuffer>));
    },
  };
}

const frame = /-----BEGIN ([A-Z0-9 ]{1,40})-----([\s\S]*?)-----END \1-----/;

/** The bytes of the key, out of its PEM or Base64. */
function derOf(key: unknown): Uint8Array {
  if (key instanceof Uint8Array && key[0] === 0x30) return key;
  if (typeof key !== "string" && !(key instanceof Uint8Array))
    throw refused("cần chuỗi hoặc Uint8Array", "a text or a Uint8Array is wanted");
  const text = typeof key === "string" ? key : new TextDecoder().decode(key);
  const [, label = "", framed] = frame.exec(text) ?? [];
  if (/ENCRYPTED/.test(text)) throw refused("khóa đặt mật khẩu", "it has a passphrase");
  if (framed !== undefined && label !== "PRIVATE KEY" && label !== "RSA PRIVATE KEY") throw otherKind(label);
  // Variables of an environment often hold \n as two characters.
  const base64 = (framed ?? text).replace(/\\[nr]|\s/g, "");
  const der = decodeBase64(new TextEncoder().encode(base64))?.bytes;
  if (der === undefined || der.length === 0) throw refused("không đọc được khóa", "it cannot be read");
  return der;
}

function otherKind(label: string): Error {
  return refused(`đây là ${label}, không phải khóa riêng RSA`, `it is a ${label}, no RSA private key`);
}

/** In words that do not hold the key. */
function refused(vi: string, en: string): Error {
  return envelopeKeyRefused({ vi, en });
}
