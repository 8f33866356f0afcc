import { envelopeKeyRefused } from "./signing-key.faults.ts";

/** The algorithm of an RSA key: its object identifier and NULL. */
const rsaEncryption = [0x30, 13, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 0x05, 0];
const version = [0x02, 1, 0];

/**
 * A private key as PKCS#8, which is the only form that WebCrypto reads. PKCS#1 is put into the frame of one.
 *
 * @throws EmrError `exchange.hub.envelope_key_refused`
 */
export function pkcs8Of(der: Uint8Array): Uint8Array {
  const content = contentAt(der, 0, 0x30);
  const isPrivate = content !== undefined && version.every((byte, at) => der[content + at] === byte);
  if (!isPrivate)
    throw envelopeKeyRefused({
      vi: "đây không phải khóa riêng (có thể là khóa công khai hoặc chứng thư)",
      en: "it is no private key (perhaps a public key or a certificate)",
    });
  const next = content + version.length;
  if (der[next] === 0x02) return sequence([...version, ...rsaEncryption], tagged(0x04, der));
  const isRsa = rsaEncryption.every((byte, at) => der[next + at] === byte);
  if (!isRsa)
    throw envelopeKeyRefused({ vi: "đây không phải khóa RSA", en: "it is a key of another kind than RSA" });
  return der;
}

/** Where the content of an element begins, when it is of this kind. */
function contentAt(der: Uint8Array, at: number, tag: number): number | undefined {
  if (der[at] !== tag) return undefined;
  const length = der[at + 1] ?? 0;
  return at + 2 + (length < 0x80 ? 0 : length - 0x80);
}

function sequence(head: readonly number[], tail: Uint8Array): Uint8Array {
  const content = new Uint8Array(head.length + tail.length);
  content.set(head);
  content.set(tail, head.length);
  return tagged(0x30, content);
}

function tagged(tag: number, content: Uint8Array): Uint8Array {
  const head = [tag, ...lengthOf(content.length)];
  const whole = new Uint8Array(head.length + content.length);
  whole.set(head);
  whole.set(content, head.length);
  return whole;
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
