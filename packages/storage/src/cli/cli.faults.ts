import { defineFault } from "@benhan/core/faults";

/** There is no such file. */
export const configAbsent = defineFault<{ readonly file: string }>({
  code: "storage.cli.config_absent",
  text: ({ file }) => ({
    vi: `Không có tệp cấu hình ${file}.`,
    en: `There is no configuration ${file}.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra đường dẫn; cách viết tệp này: hướng dẫn storage-command.",
    en: "Check the path; how to write the file: the guide storage-command.",
  }),
});

/** The person at the keyboard, or the system, wanted the command to end. */
export const commandStopped = defineFault<object>({
  code: "storage.cli.stopped",
  text: () => ({
    vi: "Đã dừng theo yêu cầu.",
    en: "Stopped as it was asked to.",
  }),
  nextStep: () => ({
    vi: "Chạy lại lệnh để làm tiếp: những gì đã xong không phải làm lại.",
    en: "Run the command again to go on: what was done stays done.",
  }),
});

/** The module of the host cannot be loaded, or what it opens cannot be opened. */
export const configFailed = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "storage.cli.config_failed",
  text: ({ file, reason }) => ({
    vi: `Không nạp được tệp cấu hình ${file}: ${reason}`,
    en: `The configuration ${file} cannot be loaded: ${reason}`,
  }),
  nextStep: () => ({
    vi: "Chạy thử tệp này bằng node; nó phải là mô-đun JavaScript (.mjs, .js, .cjs) và export default kho đã mở.",
    en: "Run this file with node; it must be a JavaScript module (.mjs, .js, .cjs) whose default export is the open store.",
  }),
});

/** The module was loaded, but gives something else than what the command needs. */
export const configWrong = defineFault<{ readonly file: string; readonly member: string }>({
  code: "storage.cli.config_wrong",
  text: ({ file, member }) => ({
    vi: `Tệp cấu hình ${file} không có ${member}.`,
    en: `The configuration ${file} has no ${member}.`,
  }),
  nextStep: () => ({
    vi: "export default { storage, vault, keys, folder, actor }, hoặc một hàm async trả về như vậy.",
    en: "export default { storage, vault, keys, folder, actor }, or an async function that returns it.",
  }),
});

/** The file that keeps the place of a check in helpings is none. */
export const stateUnreadable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "storage.cli.state_unreadable",
  text: ({ file, reason }) => ({
    vi: `Không đọc được chỗ đã đến trong ${file} (${reason}).`,
    en: `The place in ${file} cannot be read (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Xóa tệp này để kiểm tra lại từ đầu, hoặc chỉ tệp khác bằng --state.",
    en: "Delete this file to begin anew, or name another one by --state.",
  }),
});
