import type { Author } from "../store/author.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalMinute } from "../time/local-minute.ts";

/** How an entry came into the record. @legal CV 365/TTYQG-GPQLCL III.1.1 b */
export interface Provenance {
  /**
   * `entered` by hand in this software · `synchronised` from another system while treatment ran · `imported` later, as
   * a batch · `scanned` from paper (a conversion needs its mark, NĐ 137/2024 Đ4).
   */
  readonly origin: "entered" | "synchronised" | "imported" | "scanned";
  /** Machine or program that measured or sent it. */
  readonly device?: string;
  /** When the other system wrote it down, by its own clock; `recordedAt` tells when it came in here. */
  readonly recordedAtSource?: Instant;
}

/** What every entry of a record says about itself. @legal TT 32/2023/TT-BYT Đ52 k2 d */
export interface EntryBase {
  /** Where it came from. Unique in the record: the same source again is the same entry, so an import may be repeated. */
  readonly source: SourceKey;
  /** Who is answerable for the content. */
  readonly author: Author;
  /** When it happened, by the clock of the ward. */
  readonly occurredAt: LocalMinute;
  /**
   * When it was written into the system, by the clock of the server. Never the clock of a client: the verbs of
   * `@benhan/core/lifecycle` set it, and a host does not give it.
   */
  readonly recordedAt: Instant;
  readonly provenance: Provenance;
  /** `preliminary` may still change · `final` · `cancelled` was ordered or noted and withdrawn; it stays visible. */
  readonly status: "preliminary" | "final" | "cancelled";
  /** Where it happened, when it is not the department of the stay. @official MA_KHOA */
  readonly department?: string;
  /** The entry that this one corrects. Both are kept and shown. @legal Luật KCB 15/2023 Đ7 k10 */
  readonly corrects?: SourceKey;
  /** Why it corrects or cancels. Required with either. */
  readonly reason?: string;
}
