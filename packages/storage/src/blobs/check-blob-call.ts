import { type FacilityId, storeClosed, wrongFacility } from "@benhan/core";
import { isDigestText } from "@benhan/core/digest";
import {
  argumentIssues,
  bytes,
  callable,
  kind,
  type OptionShape,
  plainObject,
  refuseCall,
  text,
  textLike,
} from "@benhan/core/options";
import type { BlobKey, BlobListOptions, BlobStore, CallOptions } from "@benhan/core/ports";

/** What a list is asked for. */
export type BlobListQuery = Parameters<BlobStore["listBlobs"]>[0];

/** What lets calls of one handle pass. */
export interface BlobGate {
  /** @throws EmrError `core.store.closed`, or `signal.reason` */
  admit(options: CallOptions | undefined): void;
  /** @throws EmrError `core.store.wrong_facility`, `core.options.wrong`, and as for `admit` */
  admitKey(of: string, key: BlobKey, options: CallOptions | undefined): void;
  /** As for a key; the digest behind which a list begins may be absent. */
  admitList(query: BlobListQuery, options: BlobListOptions | undefined): void;
  close(): void;
}

/** Guards one handle. */
export function createBlobGate(facilityId: FacilityId): BlobGate {
  let isClosed = false;
  const admit = (options: CallOptions | undefined) => {
    options?.signal?.throwIfAborted();
    if (isClosed) throw storeClosed({});
  };
  const requireOwn = (of: string, name: string, key: { readonly facilityId: FacilityId }) => {
    if (key?.facilityId === facilityId) return;
    // A digest alone is a wrong call, and of no facility at all.
    refuseCall(of, argumentIssues(name, key, plainObject));
    refuseCall(of, argumentIssues(`${name}.facilityId`, key.facilityId, text));
    throw wrongFacility({ count: 1 }, { path: ["facilityId"] });
  };
  return {
    admit,
    admitKey(of, key, options) {
      requireOwn(of, "key", key);
      // It becomes a part of a file name.
      refuseCall(of, argumentIssues("digest", key.digest, digestShape));
      admit(options);
    },
    admitList(query, options) {
      requireOwn("listBlobs", "query", query);
      const { after } = query;
      if (after !== undefined) refuseCall("listBlobs", argumentIssues("after", after, digestShape));
      const onDamage = options?.onDamage;
      if (onDamage !== undefined) refuseCall("listBlobs", argumentIssues("onDamage", onDamage, callable));
      admit(options);
    },
    close() {
      isClosed = true;
    },
  };
}

/** @throws EmrError `core.options.wrong` for what cannot be read in pieces */
export function requireContent(content: unknown): void {
  refuseCall("putBlob", argumentIssues("content", content, contentShape));
}

/** @throws EmrError `core.options.wrong` for what is no bytes */
export function requirePiece(piece: unknown): void {
  refuseCall("putBlob", argumentIssues("content", piece, pieceShape));
}

const contentShape: OptionShape = /* @__PURE__ */ kind(
  "nội dung đọc từng phần (createReadStream(tệp), tệp.stream())",
  "a content in pieces (createReadStream(file), file.stream())",
  (value) =>
    typeof value === "object" &&
    value !== null &&
    typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function",
);

const pieceShape: OptionShape = {
  ...bytes,
  wanted: {
    vi: "các phần là Uint8Array (không đặt encoding cho dòng đọc)",
    en: "pieces that are a Uint8Array each (set no encoding on the stream)",
  },
};

const digestShape: OptionShape = /* @__PURE__ */ textLike(
  'mã băm dạng "sha-256:…"',
  'a digest such as "sha-256:…"',
  (value) => isDigestText(value),
);
