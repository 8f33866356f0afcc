import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The shortest configuration that works: what a person can copy out of a message. */
const shortest = `import { parseFacilityId } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
const [file, facilityId] = ["/var/lib/benhan/benhan.db", parseFacilityId("bv-mau")];
export default async () => ({ storage: await openSqliteStorage({ file, facilityId, create: false }) });`;
const example: Bilingual = { vi: `Mẫu ngắn nhất:\n${shortest}\n`, en: `The shortest one:\n${shortest}\n` };

/** There is no such file. */
export const configAbsent = defineFault<{ readonly file: string }>({
  code: "storage.cli.config_absent",
  text: ({ file }) => ({
    vi: `Không có tệp cấu hình ${file}.`,
    en: `There is no configuration ${file}.`,
  }),
  nextStep: () => ({
    vi: `Kiểm tra đường dẫn; chưa có tệp thì viết theo hướng dẫn storage-command. ${example.vi}`,
    en: `Check the path; how to write the file: the guide storage-command. ${example.en}`,
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
    vi: "Chạy lại lệnh để làm tiếp: những gì đã xong không phải làm lại (riêng export làm lại từ đầu).",
    en: "Run the command again to go on: what was done stays done (but for an export, which begins anew).",
  }),
});

/** Something that the module of the host imports is not installed where it lies. */
export const configPackageAbsent = defineFault<{ readonly file: string; readonly wanted: string }>({
  code: "storage.cli.config_package_absent",
  text: ({ file, wanted }) => ({
    vi: `Tệp cấu hình ${file} cần ${wanted}, nhưng từ thư mục của tệp này không tìm thấy.`,
    en: `The configuration ${file} imports ${wanted}, which is not found from the folder in which it lies.`,
  }),
  nextStep: ({ wanted }) => ({
    vi: `Đặt tệp cấu hình trong thư mục dự án đã cài @benhan/storage (có node_modules), hoặc cài ${wanted} ở thư mục đó bằng npm install.`,
    en: `Put the configuration into the folder of the project in which @benhan/storage is installed (it has node_modules), or install ${wanted} there by npm install.`,
  }),
});

/** The module of the host is no JavaScript. */
export const configSyntax = defineFault<{
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}>({
  code: "storage.cli.config_syntax",
  text: ({ file, line, reason }) => ({
    vi: `Tệp cấu hình ${file}, dòng ${line}: sai cú pháp JavaScript (${reason}).`,
    en: `The configuration ${file}, line ${line}: this is no JavaScript (${reason}).`,
  }),
  nextStep: () => ({
    vi: `Sửa chỗ đó; tệp dùng import và export thì đặt đuôi .mjs. ${example.vi}`,
    en: `Mend that place; a file with import and export is to be named .mjs. ${example.en}`,
  }),
});

/** The module of the host cannot be loaded, or what it opens cannot be opened. */
export const configFailed = defineFault<{
  readonly file: string;
  readonly line: number | undefined;
  readonly reason: string;
}>({
  code: "storage.cli.config_failed",
  text: ({ file, line, reason }) =>
    line === undefined
      ? {
          vi: `Tệp cấu hình ${file} dừng vì lỗi: ${reason}.`,
          en: `The configuration ${file} ended with an error: ${reason}.`,
        }
      : {
          vi: `Tệp cấu hình ${file}, dòng ${line} dừng vì lỗi: ${reason}.`,
          en: `The configuration ${file}, line ${line} ended with an error: ${reason}.`,
        },
  nextStep: () => ({
    vi: "Xem lại chỗ đó: đường dẫn, biến môi trường, máy chủ dữ liệu có đang chạy không. Tệp phải là mô-đun JavaScript (.mjs, .js, .cjs).",
    en: "Look at that place: paths, environment variables, whether the database runs. The file must be a JavaScript module (.mjs, .js, .cjs).",
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
    vi: `Cần export default { storage, vault, keys, folder, actor }, hoặc một hàm async trả về như vậy. ${example.vi}`,
    en: `It needs export default { storage, vault, keys, folder, actor }, or an async function that returns it. ${example.en}`,
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
