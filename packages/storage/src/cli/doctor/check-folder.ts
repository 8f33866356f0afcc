import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { reasonOf } from "@benhan/core/command-line";
import { probeFileLocks } from "@benhan/storage/sqlite";
import { type Check, ok } from "./check.ts";

const [fewBytes, leastBytes] = [2_000_000_000, 200_000_000];
const slowFsyncMs = 50;

/** The folder of the data: whether it can be written to, has room, keeps what is flushed, and locks files. */
export async function checkFolder(folder: string): Promise<readonly Check[]> {
  let scratch: string;
  try {
    scratch = mkdtempSync(join(folder, ".benhan-doctor-"));
  } catch (error) {
    return [
      {
        name: "folder",
        outcome: "failed",
        text: {
          vi: `Không ghi được vào thư mục dữ liệu (${reasonOf(error) ?? "?"}).`,
          en: `The folder of the data cannot be written to (${reasonOf(error) ?? "?"}).`,
        },
        nextStep: {
          vi: "Kiểm tra đường dẫn, quyền ghi của tài khoản chạy chương trình, và ổ đĩa có bị gắn chỉ đọc không.",
          en: "Check the path, the rights of the account that runs the program, and whether the disk is mounted read-only.",
        },
      },
    ];
  }
  try {
    return [
      ok("folder", "Thư mục dữ liệu ghi được.", "The folder of the data can be written to."),
      checkDisk(folder),
      checkFsync(scratch),
      await checkLock(folder),
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function checkDisk(folder: string): Check {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  const text = { vi: `Đĩa còn trống ${gigabytes} GB.`, en: `${gigabytes} GB of the disk are free.` };
  if (free >= fewBytes) return { name: "disk", outcome: "ok", text };
  return {
    name: "disk",
    outcome: free < leastBytes ? "failed" : "warning",
    text,
    nextStep: {
      vi: "Dọn hoặc mở rộng ổ đĩa trước khi đầy: khi đầy, kho từ chối ghi (không mất dữ liệu đã ghi).",
      en: "Make room or enlarge the disk before it is full: then the store refuses to write (what was written stays).",
    },
  };
}

function checkFsync(scratch: string): Check {
  const file = openSync(join(scratch, "fsync"), "w");
  const times: number[] = [];
  try {
    for (let at = 0; at < 21; at += 1) {
      const start = performance.now();
      writeSync(file, new Uint8Array(4096));
      fsyncSync(file);
      times.push(performance.now() - start);
    }
  } finally {
    closeSync(file);
  }
  const median = times.sort((a, b) => a - b)[10] ?? 0;
  const text = {
    vi: `Mỗi lần ép ghi xuống đĩa (fsync) mất ${median.toFixed(2)} ms.`,
    en: `Flushing to the disk (fsync) takes ${median.toFixed(2)} ms each time.`,
  };
  if (median <= slowFsyncMs) return { name: "fsync", outcome: "ok", text };
  return {
    name: "fsync",
    outcome: "warning",
    text,
    nextStep: {
      vi: "Mỗi lần lưu bệnh án chờ ít nhất chừng ấy; chuyển dữ liệu sang ổ SSD, hoặc gộp nhiều thay đổi vào một lần commit.",
      en: "Every commit waits at least that long; move the data to an SSD, or put several changes into one commit.",
    },
  };
}

/** Kinds of file systems, as Linux numbers them, on which file locks cannot be relied on. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x517b, "SMB"],
  [0x564c, "NCP"],
  [0x01021997, "9P"],
]);

/** Tries whether a writer keeps a second one out, with SQLite itself. */
async function checkLock(folder: string): Promise<Check> {
  const network = networkTypes.get(statfsSync(folder).type);
  const isKept = await probeFileLocks(folder);
  if (isKept && network === undefined)
    return ok("lock", "Khóa tệp hoạt động đúng.", "File locks work as they should.");
  return {
    name: "lock",
    outcome: isKept ? "warning" : "failed",
    text: isKept
      ? {
          vi: `Thư mục dữ liệu nằm trên ổ mạng (${network}): khóa tệp ở đó không đáng tin.`,
          en: `The folder of the data lies on a network drive (${network}): file locks cannot be relied on there.`,
        }
      : {
          vi: "Khóa tệp không hoạt động: hai chương trình có thể ghi đè nhau.",
          en: "File locks do not work: two programs could write over each other.",
        },
    nextStep: {
      vi: "Đặt tệp SQLite trên ổ của chính máy này, hoặc dùng PostgreSQL.",
      en: "Keep the SQLite file on a disk of this machine, or use PostgreSQL.",
    },
  };
}

/** Whether the keys lie on another disk than the data. */
export function checkKeysApart(folder: string, keysFolder: string): Check {
  if (statSync(folder).dev !== statSync(keysFolder).dev)
    return ok(
      "keys-apart",
      "Khóa và dữ liệu nằm trên hai ổ khác nhau.",
      "Keys and data lie on different disks.",
    );
  return {
    name: "keys-apart",
    outcome: "warning",
    text: { vi: "Khóa và dữ liệu nằm trên cùng một ổ.", en: "Keys and data lie on the same disk." },
    nextStep: {
      vi: "Chuyển tệp khóa sang ổ khác, sao lưu riêng: ai lấy ổ dữ liệu thì không được lấy luôn khóa.",
      en: "Move the file of the keys to another disk with backups of its own: who takes the data must not take the keys too.",
    },
  };
}
