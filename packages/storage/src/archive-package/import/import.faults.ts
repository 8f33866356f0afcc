import { type Bilingual, defineFault, type EmrError, isEmrError } from "@benhan/core/faults";
import { targetAhead, targetDiffers } from "../../walk/walk.faults.ts";
import type { WalkPart } from "../../walk/walk-item.ts";

/** The store keeps something else under the same id, or has disposed of it. */
export const storeDiffers = defineFault<{ readonly part: Bilingual; readonly key: string }>({
  code: "storage.archive_package.store_differs",
  text: ({ part, key }) => ({
    vi: `Kho đã giữ nội dung khác với gói, hoặc đã hủy, ở ${part.vi} ${key}; từ phần này trở đi không nhập.`,
    en: `The store keeps something else than the package, or has disposed of it, at ${part.en} ${key}; from this part on nothing was imported.`,
  }),
  nextStep: () => ({
    vi: "Những gì kho đang giữ không bị thay đổi. Kiểm tra gói có đúng của kho này và không phải gói cũ; cần xem nội dung gói thì nhập vào một kho mới, trống.",
    en: "What the store keeps was not changed. Check that the package is of this store and is no older one; to look into it, import it into a new store that is empty.",
  }),
});

/** The store has gone on since the package was made: what it has sent must not be sent again. */
export const storeAhead = defineFault<{ readonly part: Bilingual; readonly key: string }>({
  code: "storage.archive_package.store_ahead",
  text: ({ part, key }) => ({
    vi: `Gói cũ hơn kho: ${part.vi} ${key} trong kho đã đi xa hơn trong gói. Nhập đè có thể làm gửi hai lần.`,
    en: `The package is older than the store: ${part.en} ${key} is further there. Importing over it could send it twice.`,
  }),
  nextStep: () => ({
    vi: "Những gì kho đang giữ không bị thay đổi. Không cần nhập gói này; cần xem nội dung gói thì nhập vào một kho mới, trống.",
    en: "What the store keeps was not changed. This package need not be imported; to look into it, import it into a new store that is empty.",
  }),
});

/** What writing items of a package has thrown, in the words of an import: it knows of no source and no target. */
export function inWordsOfImport(error: unknown): unknown {
  if (!isEmrError(error)) return error;
  const { code, path, issues } = error;
  const context = { path, issues, cause: error };
  const [name = "", key = ""] = path.map(String);
  const part = words[name as WalkPart] ?? { vi: name, en: name };
  const say: Readonly<Record<string, () => EmrError>> = {
    [targetDiffers.code]: () => storeDiffers({ part, key }, context),
    [targetAhead.code]: () => storeAhead({ part, key }, context),
  };
  return say[code]?.() ?? error;
}

const words: Readonly<Record<WalkPart, Bilingual>> = {
  documents: { vi: "tài liệu", en: "document" },
  entries: { vi: "mục gửi đi", en: "message" },
  receipts: { vi: "biên nhận", en: "receipt" },
  events: { vi: "sự kiện nhật ký", en: "event of the log" },
  anchors: { vi: "mốc nhật ký", en: "anchor" },
  consents: { vi: "ý kiến đồng ý", en: "consent" },
  tickets: { vi: "phiếu trích xuất", en: "ticket" },
  latches: { vi: "chốt cổng", en: "latch" },
  cards: { vi: "thẻ", en: "card" },
};
