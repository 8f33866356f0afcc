import { Buffer } from "node:buffer";
import { createHash, verify } from "node:crypto";

/** A push message as far as the simulator looks into it. */
export interface PushMessage {
  readonly header: Readonly<Record<string, unknown>>;
  readonly data: string;
  readonly signature: string;
  /** What was signed: the digests of header and data. */
  readonly signed: string;
}

/** A check-up as far as the simulator looks into it. */
export interface FiledCheckup {
  /** @official MA_LK */
  readonly chain: string;
  /** Digest of SO_CCCD: the journal keeps no numbers of people. */
  readonly person: string;
  /** `yyyyMMdd` */
  readonly examinedOn: string;
  readonly isSigned: boolean;
}

/** Reads a message; nothing when it is none. */
export function readMessage(body: Uint8Array): PushMessage | undefined {
  try {
    const { header, data, signature } = JSON.parse(Buffer.from(body).toString("utf8"));
    if (typeof header !== "object" || header === null || typeof data !== "string") return undefined;
    // Parsed and written anew: the header without white space, whoever wrote it.
    const signed = `${hexDigest(JSON.stringify(header))}.${hexDigest(data.trim())}`;
    return { header, data, signature: typeof signature === "string" ? signature : "", signed };
  } catch {
    return undefined;
  }
}

/** Whether the envelope was signed with the private half of a key. */
export function isSignedBy({ signed, signature }: PushMessage, publicKey: string): boolean {
  return verify("RSA-SHA256", Buffer.from(signed), publicKey, Buffer.from(signature, "base64"));
}

/** The check-up in a message; nothing when there is none of this facility. */
export function readCheckupOf({ data }: PushMessage, gln: string): FiledCheckup | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return undefined;
  const text = Buffer.from(data, "base64").toString("utf8");
  const of = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(text)?.[1];
  const [chain, citizen, entered] = [of("MA_LK"), of("SO_CCCD"), of("NGAY_VAO")];
  const isOurs = /<KHAMSUCKHOE[\s>]/.test(text) && of("MA_GTIN_CSKCB") === gln;
  if (!isOurs || chain === undefined || citizen === undefined || entered === undefined) return undefined;
  return {
    chain,
    person: hexDigest(citizen),
    examinedOn: entered.slice(0, 8),
    isSigned: /<CHUKYDONVI>\s*[^\s<]|<CHUKYDONVI>\s*<(?!\/CHUKYDONVI)/.test(text),
  };
}

function hexDigest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").toUpperCase();
}
