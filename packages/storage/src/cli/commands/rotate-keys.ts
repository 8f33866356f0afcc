import { type Command, exitCodes, printResult, resultOptions } from "@benhan/core/command-line";
import { rotateKeys } from "@benhan/storage/encryption";
import { hostOptions, lacks, withHost } from "../host/load-host.ts";
import { runWork } from "../run-work.ts";

/** `benhan-storage rotate-keys`: wraps all keys anew. */
export const rotateKeysCommand: Command = {
  name: "rotate-keys",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions },
  help: {
    vi: `benhan-storage rotate-keys --config TỆP  …  bọc lại mọi khóa bằng khóa mới, hủy khóa cũ

Không ghi lại nội dung nào; chương trình đang mở kho vẫn chạy. Bị ngắt giữa chừng thì chạy lại.
Cấu hình phải có vault và keys. --json: kết quả cho chương trình đọc. Mã thoát: 0 xong; 2 không xong.`,
    en: `benhan-storage rotate-keys --config FILE  …  wraps all keys under a new one, destroys the old ones

No content is rewritten; programs that have the store open go on. After an interruption run it again.
The configuration must have vault and keys. --json: for programs. Exit code: 0 done; 2 not done.`,
  },
  run: (line, terminal) =>
    withHost("rotate-keys", line, async ({ vault, keys }, file) => {
      if (vault === undefined) throw lacks(file, "vault");
      if (keys === undefined) throw lacks(file, "keys");
      const rotated = await runWork(
        { vi: "Số khóa đã bọc lại", en: "Keys wrapped anew" },
        terminal,
        ({ signal, step }) => rotateKeys({ vault, keys, onProgress: step, signal }),
      );
      await printResult(line, terminal, { rotated }, [
        { vi: `Đã bọc lại ${rotated} khóa.`, en: `${rotated} keys were wrapped anew.` },
      ]);
      return exitCodes.clean;
    }),
};
