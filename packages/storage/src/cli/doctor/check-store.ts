import { epochMs, type Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import { partsOf } from "../../front/parts.ts";
import type { StorageHost } from "../host/storage-host.ts";
import { momentText } from "../words.ts";
import { type Check, ok } from "./check.ts";

/** A clock may be behind what other machines wrote by this much. */
const patienceMs = 5 * 60_000;
/** No clock of a machine that runs this was ever before it. */
const neverBefore = "2026-01-01T00:00:00.000Z" as Instant;

/** The Node that runs. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const text = { vi: `Node.js ${version}.`, en: `Node.js ${version}.` };
  if (major > 20 || (major === 20 && minor >= 19)) return { name: "node", outcome: "ok", text };
  return {
    name: "node",
    outcome: "failed",
    text,
    nextStep: {
      vi: "Cần Node.js 20.19 trở lên: cài bản LTS mới từ nodejs.org.",
      en: "Node.js 20.19 or newer is needed: install the current LTS from nodejs.org.",
    },
  };
}

/**
 * Whether what is stored is encrypted: good advice at the facility, a must on the machine of a provider.
 *
 * @legal CV 365/TTYQG-GPQLCL III.1.2 a; NĐ 356/2025/NĐ-CP Đ12
 */
export function checkEncryption({ storage, isCloud = false }: StorageHost): Check {
  if (partsOf(storage, "doctor").keys !== undefined)
    return ok("encryption", "Dữ liệu được mã hóa khi lưu.", "Data is encrypted at rest.");
  return {
    name: "encryption",
    outcome: isCloud ? "failed" : "warning",
    text: isCloud
      ? {
          vi: "Dữ liệu lưu ở dạng rõ trên máy của nhà cung cấp: NĐ 356/2025 Điều 12 buộc mã hóa.",
          en: "Data lies in plain on the machine of a provider: NĐ 356/2025 Art. 12 demands encryption.",
        }
      : { vi: "Dữ liệu lưu ở dạng rõ.", en: "Data lies in plain." },
    nextStep: {
      vi: "Mở kho với encryption: { vault, keys }. Không mã hóa thì không hủy được bệnh án hết hạn.",
      en: "Open the store with encryption: { vault, keys }. Without it records cannot be disposed of when their time is over.",
    },
  };
}

/** The clock of the machine against the newest things in the store. */
export async function checkClock({ storage, clock = createSystemClock() }: StorageHost): Promise<Check> {
  const { facilityId } = storage;
  const now = clock.now();
  let newest = neverBefore;
  for await (const { writer, size } of storage.listTreeHeads({ facilityId })) {
    for await (const { event } of storage.listEvents({
      facilityId,
      writer,
      fromIndex: Math.max(0, size - 1),
    })) {
      if (epochMs(event.at) > epochMs(newest)) newest = event.at;
    }
  }
  const [shown, latest] = [momentText(now), momentText(newest)];
  if (epochMs(now) + patienceMs >= epochMs(newest))
    return ok("clock", `Đồng hồ máy: ${shown.vi}.`, `The clock of the machine: ${shown.en}.`);
  return {
    name: "clock",
    outcome: "failed",
    text: {
      vi: `Đồng hồ máy (${shown.vi}) chậm hơn lần ghi mới nhất (${latest.vi}).`,
      en: `The clock of the machine (${shown.en}) is behind the newest entry (${latest.en}).`,
    },
    nextStep: {
      vi: "Chỉnh giờ và bật đồng bộ thời gian (NTP); thay pin CMOS nếu máy mất giờ khi tắt.",
      en: "Set the clock and turn on time synchronisation (NTP); replace the CMOS battery if it is lost when switched off.",
    },
  };
}

/** Whether something that was stored can be read. */
export async function checkRead({ storage }: StorageHost): Promise<Check> {
  const { facilityId } = storage;
  try {
    for await (const { documentId, kind } of storage.listDocuments({ facilityId })) {
      if (kind === "disposed") continue;
      await storage.readDocument({ facilityId, documentId });
      return ok("read", "Đọc thử được một tài liệu.", "A document was read.");
    }
    return ok("read", "Kho chưa có tài liệu.", "The store has no documents yet.");
  } catch (error) {
    const code = isEmrError(error) ? error.code : "?";
    return {
      name: "read",
      outcome: "failed",
      text: { vi: `Không đọc được một tài liệu [${code}].`, en: `A document cannot be read [${code}].` },
      nextStep: {
        vi: "Chạy benhan-storage verify để biết những gì hỏng, rồi dựng lại từ bản sao lưu.",
        en: "Run benhan-storage verify to see what is damaged, then rebuild from the backup.",
      },
    };
  }
}
