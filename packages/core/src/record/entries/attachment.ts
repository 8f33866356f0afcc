import type { DigestText } from "../../digest/digest-text.ts";
import type { SourceKey } from "../../store/source-key.ts";
import type { Instant } from "../../time/instant.ts";
import type { EntryBase } from "../entry-base.ts";

/** A file that belongs to the record, known by the digest of its bytes. The bytes lie in a blob store. */
export interface AttachmentEntry extends EntryBase {
  readonly kind: "attachment";
  readonly title: string;
  readonly contentType: string;
  /** Bytes, as a whole number in text. */
  readonly size: string;
  readonly digest: DigestText;
  /** The entry that it shows or proves. */
  readonly of?: SourceKey;
  /** The mark of a scan. @legal NĐ 137/2024 Đ4 */
  readonly conversion?: {
    readonly direction: "paper-to-electronic";
    readonly by: string;
    readonly at: Instant;
  };
}
