import { type Bilingual, defineFault } from "../faults/index.ts";

/** What a program knows of the modules that it takes for `--config FILE`, for its messages. */
export interface HostSample {
  /** The package whose program it is, such as `@benhan/storage`. */
  readonly packageName: string;
  /** The guide that says how the module is written. */
  readonly guide: string;
  /** What the module gives, as it is written: `{ storage, actor }`. */
  readonly members: string;
  /** The shortest module that works: what a person can copy out of a message. */
  readonly shortest: string;
}

interface About {
  readonly file: string;
  readonly sample: HostSample;
}

const shown = ({ shortest }: HostSample): Bilingual => ({
  vi: `Mẫu ngắn nhất:\n${shortest}\n`,
  en: `The shortest one:\n${shortest}\n`,
});

/** There is no such file. */
export const configAbsent = defineFault<About>({
  code: "core.cli.config_absent",
  text: ({ file }) => ({
    vi: `Không có tệp cấu hình ${file}.`,
    en: `There is no configuration ${file}.`,
  }),
  nextStep: ({ sample }) => ({
    vi: `Kiểm tra đường dẫn; chưa có tệp thì viết theo hướng dẫn ${sample.guide}. ${shown(sample).vi}`,
    en: `Check the path; how to write the file: the guide ${sample.guide}. ${shown(sample).en}`,
  }),
});

/** Something that the module of the host imports is not installed where it lies. */
export const configPackageAbsent = defineFault<About & { readonly wanted: string }>({
  code: "core.cli.config_package_absent",
  text: ({ file, wanted }) => ({
    vi: `Tệp cấu hình ${file} cần ${wanted}, nhưng từ thư mục của tệp này không tìm thấy.`,
    en: `The configuration ${file} imports ${wanted}, which is not found from the folder in which it lies.`,
  }),
  nextStep: ({ wanted, sample: { packageName } }) => ({
    vi: `Đặt tệp cấu hình trong thư mục dự án đã cài ${packageName} (có node_modules), hoặc cài ${wanted} ở thư mục đó bằng npm install.`,
    en: `Put the configuration into the folder of the project in which ${packageName} is installed (it has node_modules), or install ${wanted} there by npm install.`,
  }),
});

/** The module of the host is no JavaScript. */
export const configSyntax = defineFault<About & { readonly line: number; readonly reason: string }>({
  code: "core.cli.config_syntax",
  text: ({ file, line, reason }) => ({
    vi: `Tệp cấu hình ${file}, dòng ${line}: sai cú pháp JavaScript (${reason}).`,
    en: `The configuration ${file}, line ${line}: this is no JavaScript (${reason}).`,
  }),
  nextStep: ({ sample }) => ({
    vi: `Sửa chỗ đó; tệp dùng import và export thì đặt đuôi .mjs. ${shown(sample).vi}`,
    en: `Mend that place; a file with import and export is to be named .mjs. ${shown(sample).en}`,
  }),
});

/** The module of the host cannot be loaded, or what it opens cannot be opened. */
export const configFailed = defineFault<{
  readonly file: string;
  readonly line: number | undefined;
  readonly reason: string;
}>({
  code: "core.cli.config_failed",
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
export const configWrong = defineFault<About & { readonly member: string }>({
  code: "core.cli.config_wrong",
  text: ({ file, member }) => ({
    vi: `Tệp cấu hình ${file} không có ${member}.`,
    en: `The configuration ${file} has no ${member}.`,
  }),
  nextStep: ({ sample }) => ({
    vi: `Cần export default ${sample.members}, hoặc một hàm async trả về như vậy. ${shown(sample).vi}`,
    en: `It needs export default ${sample.members}, or an async function that returns it. ${shown(sample).en}`,
  }),
});
