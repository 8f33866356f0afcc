import { defineFault } from "@benhan/core/faults";
import { type FileSort, sortTexts } from "./input/file-sort.ts";

/** A file that is to be read cannot be. */
export const inputUnreadable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "signing.cli.input_unreadable",
  text: ({ file, reason }) => ({
    vi: `Không đọc được ${file} (${reason}).`,
    en: `${file} cannot be read (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra đường dẫn, quyền đọc; cần một tệp, không phải thư mục.",
    en: "Check the path and that it may be read; a file is wanted, not a folder.",
  }),
});

/** A file is clearly of another sort than the one that is wanted in its place. */
export const otherFile = defineFault<{
  readonly file: string;
  /** In place of what it was given: `FILE`, `--trust`. */
  readonly place: string;
  readonly seems: FileSort;
  readonly wanted: FileSort;
}>({
  code: "signing.cli.other_file",
  text: ({ file, place, seems }) => ({
    vi: `${file} (${place}) có vẻ là ${sortTexts[seems].vi}.`,
    en: `${file} (${place}) seems to be ${sortTexts[seems].en}.`,
  }),
  nextStep: ({ place, wanted }) => ({
    vi: `${place} cần ${sortTexts[wanted].vi}.`,
    en: `${place} wants ${sortTexts[wanted].en}.`,
  }),
});

/** The passphrase is not where the command was told to look. Neither its place nor its content is repeated. */
export const passphraseUnreadable = defineFault<{ readonly option: string; readonly reason: string }>({
  code: "signing.cli.passphrase_unreadable",
  text: ({ option, reason }) => ({
    vi: `Không lấy được mật khẩu của tệp khóa theo ${option} (${reason}).`,
    en: `The passphrase of the key file is not to be had by ${option} (${reason}).`,
  }),
  nextStep: () => ({
    vi: "--passphrase-file: tệp chữ UTF-8, một dòng là mật khẩu. --passphrase-env: TÊN biến môi trường, không phải mật khẩu.",
    en: "--passphrase-file: a text file in UTF-8, one line with the passphrase. --passphrase-env: the NAME of a variable, not the passphrase.",
  }),
});

/** The libraries that make certificates are not installed: they are optional. */
export const testLibraryMissing = defineFault<object>({
  code: "signing.cli.test_library_missing",
  text: () => ({
    vi: 'Chưa cài thư viện "@peculiar/x509" và "reflect-metadata" cần để tạo chứng thư thử.',
    en: 'The libraries "@peculiar/x509" and "reflect-metadata", which make test certificates, are not installed.',
  }),
  nextStep: () => ({
    vi: "Chạy `npm install @peculiar/x509 reflect-metadata` rồi thử lại.",
    en: "Run `npm install @peculiar/x509 reflect-metadata` and try again.",
  }),
});
