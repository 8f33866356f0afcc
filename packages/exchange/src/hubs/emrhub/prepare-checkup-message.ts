import { digestOf, epochMs, type Instant, instantOf, type OutgoingDocument } from "@benhan/core";
import {
  bytes,
  callable,
  isObject,
  kind,
  type OptionShape,
  object,
  plainObject,
  refuseCall,
  signal,
  textLike,
  word,
} from "@benhan/core/options";
import { type Platform, systemPlatform } from "@benhan/core/platform";
import type { CallOptions, RandomSource } from "@benhan/core/ports";
import { encodeBase64 } from "../../bhyt/codec/base64.ts";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import type { EnvelopeSigner } from "../auth/envelope-key.ts";
import { isSigned } from "../bhxh/is-signed.ts";
import { notSigned } from "../hub.faults.ts";
import { documentNotForAxis, envelopeSignerInvalid } from "./emrhub.faults.ts";
import { isGln } from "./emrhub-options.ts";

/** How a message is made of a document. */
export interface CheckupMessageOptions extends CallOptions {
  /** The facility number of 13 digits. @official sender_id */
  readonly gln: string;
  /** See `importEnvelopeKey`; or one of the host's own, for a key in an HSM. */
  readonly signer: EnvelopeSigner;
  /** Default {@link defaultReceiverId}; other receivers were seen (setting `emrhub.receiverId`). @official receiver_id */
  readonly receiverId?: string;
  /** The message that this one answers or replaces. Default: none. @official ref_msg_id */
  readonly refMsgId?: string;
  /**
   * What becomes of a document whose CHUKYDONVI is empty. Default `refuse`: the axis has codes for a signature that is
   * missing; whether it asks for one always is unknown (setting `emrhub.unsigned`).
   */
  readonly unsigned?: "refuse" | "send";
  /** Clock and randomness; default: those of the machine. */
  readonly platform?: Pick<Platform, "clock" | "random">;
}

/** A message that is ready to be queued. Its bytes and its key are made once: every attempt sends the same. */
export interface CheckupMessage extends OutgoingDocument {
  /** @official msg_id */
  readonly idempotencyKey: string;
}

/** The receiver in annex 02. */
export const defaultReceiverId = "TDLBYT";

const name: OptionShape = /* @__PURE__ */ textLike(
  "mã gồm chữ, số, dấu _ . -",
  "letters, digits, _ . -",
  (value) => /^[\w.-]{1,100}$/.test(value),
);
const options = /* @__PURE__ */ object<CheckupMessageOptions>(
  {
    gln: /* @__PURE__ */ textLike("13 chữ số", "13 digits", isGln),
    signer: /* @__PURE__ */ kind(
      "{ sign }",
      "{ sign }",
      (value) => isObject(value) && callable.fits(value["sign"]),
    ),
    receiverId: name,
    refMsgId: name,
    unsigned: /* @__PURE__ */ word("refuse", "send"),
    platform: plainObject,
    signal,
  },
  ["gln", "signer"],
);

/**
 * Wraps a signed check-up in the message of the data axis and signs the envelope: the exact bytes of the request, made
 * once, before the entry is queued.
 *
 * @official QĐ 2062/QĐ-BYT annex 02
 * @throws EmrError `exchange.emrhub.document_not_for_axis`, `exchange.hub.not_signed`,
 *   `exchange.emrhub.envelope_signer_invalid`, `core.options.wrong`; and what the signer throws
 */
export async function prepareCheckupMessage(
  document: OutgoingDocument,
  given: CheckupMessageOptions,
): Promise<CheckupMessage> {
  const isDocument = kind("kết quả của encodeCheckup", "what encodeCheckup returned", hasBytes);
  refuseCall(
    "prepareCheckupMessage",
    [...argumentIssues("document", document, isDocument), ...optionIssues(given, options)],
    guides.healthCheckup,
  );
  const { gln, signer, receiverId = defaultReceiverId, refMsgId, unsigned = "refuse" } = given;
  requireForAxis(document, gln);
  if (unsigned !== "send" && !isSigned(document.bytes)) throw notSigned({});
  const { clock, random } = given.platform ?? systemPlatform();
  const now = clock.now();
  const messageId = messageIdOf(gln, now, random);
  // Made once: what is signed are the bytes that stand in the body.
  const header = JSON.stringify({
    version: "1.0.6",
    sender_id: gln,
    receiver_id: receiverId,
    txn_type: "sync_checkup",
    msg_id: messageId,
    msg_type: "101",
    ...(refMsgId !== undefined && { ref_msg_id: refMsgId }),
    data_type: "xml/base64",
    send_datetime: epochMs(now),
  });
  const data = encodeBase64(document.bytes);
  const signature = await signer.sign(envelopeText(header, data), given.signal && { signal: given.signal });
  given.signal?.throwIfAborted();
  if (!bytes.fits(signature) || signature.length < 256) throw envelopeSignerInvalid({});
  const { facilityId, chain, edition } = document;
  return {
    ...{ facilityId, facilityCode: gln, kind: "ksk-checkup", edition, chain },
    contentType: "application/json",
    bytes: utf8.encode(`{"header":${header},"data":"${data}","signature":"${encodeBase64(signature)}"}`),
    idempotencyKey: messageId,
  };
}

const utf8 = new TextEncoder();

/** `A.B`: the digests of header and data, in capital hex. */
function envelopeText(header: string, data: string): Uint8Array {
  return utf8.encode(`${digestHex(header)}.${digestHex(data)}`);
}

function digestHex(text: string): string {
  return digestOf(utf8.encode(text)).slice("sha-256:".length).toUpperCase();
}

/** The number of the facility, the day, and a random UUID without its dashes. */
function messageIdOf(gln: string, now: Instant, random: RandomSource): string {
  const day = instantOf(epochMs(now)).slice(2, 10).replaceAll("-", "");
  const own = random.bytes(16);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x40;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  return `${gln}${day}${[...own].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function hasBytes(value: unknown): boolean {
  return isObject(value) && bytes.fits(value["bytes"]);
}

function requireForAxis(document: OutgoingDocument, gln: string): void {
  const { kind: sort, edition, contentType, facilityCode } = document;
  if (sort !== "ksk-checkup" || edition !== "qd2062" || contentType !== "application/xml")
    throw documentNotForAxis({
      vi: "tài liệu không phải hồ sơ khám sức khỏe XML theo QĐ 2062",
      en: "the document is no check-up as XML by QĐ 2062",
    });
  if (facilityCode !== gln)
    throw documentNotForAxis({
      vi: "MA_GTIN_CSKCB của hồ sơ khác gln",
      en: "MA_GTIN_CSKCB of the document differs from gln",
    });
}
