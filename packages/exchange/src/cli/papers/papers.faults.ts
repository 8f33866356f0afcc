import { type Bilingual, defineFault } from "@benhan/core/faults";

/** A file of settings of another shape. */
export const settingsWrong = defineFault<{
  readonly option: string;
  readonly file: string;
  readonly example: string;
}>({
  code: "exchange.cli.settings_wrong",
  text: ({ option, file }) => ({
    vi: `Tệp ${file} của --${option} không đọc được: sai JSON hoặc sai dạng.`,
    en: `The file ${file} of --${option} cannot be used: it is no JSON or has another shape.`,
  }),
  nextStep: ({ example }) => ({ vi: `Viết như: ${example}`, en: `Write it as: ${example}` }),
});

/** One page of HTML holds one paper. */
export const severalPapers = defineFault<{ readonly file: string; readonly papers: number }>({
  code: "exchange.cli.several_papers",
  text: ({ file, papers }) => ({
    vi: `Có ${papers} giấy, tệp HTML ${file} chỉ chứa được một.`,
    en: `There are ${papers} papers; the HTML file ${file} holds only one.`,
  }),
  nextStep: () => ({
    vi: "Cho --out một thư mục (tên kết thúc bằng /): mỗi giấy một tệp, kèm trang mục lục index.html; hoặc chọn một tờ bằng --pick.",
    en: "Give --out a folder (a name that ends with /): one file a paper, with index.html as a list; or choose one with --pick.",
  }),
});

/** What `--pick` says fits no paper of the form, or several. */
export const pickUnclear = defineFault<{
  readonly pick: string;
  readonly fits: number;
  /** Those that can be picked. */
  readonly papers: Bilingual;
}>({
  code: "exchange.cli.pick_unclear",
  text: ({ pick, fits }) =>
    fits === 0
      ? { vi: `Không có giấy nào số hoặc giờ "${pick}".`, en: `No paper has the number or time "${pick}".` }
      : { vi: `Có ${fits} giấy hợp với "${pick}".`, en: `"${pick}" fits ${fits} papers.` },
  nextStep: ({ papers }) => ({ vi: `Chọn một trong: ${papers.vi}.`, en: `Choose one of: ${papers.en}.` }),
});

/** What was to be printed as it was given out was never corrected or cancelled. */
export const nothingWithdrawn = defineFault<{ readonly forms: readonly string[] }>({
  code: "exchange.cli.nothing_withdrawn",
  text: ({ forms }) => ({
    vi: `Bệnh án không có giấy ${forms.join(", ")} nào đã sửa hay đã hủy.`,
    en: `The record has no paper ${forms.join(", ")} that was corrected or cancelled.`,
  }),
  nextStep: () => ({
    vi: "Giấy còn hiệu lực thì in không có --as-given: giấy có số luôn in như khi cấp.",
    en: "Print papers that hold without --as-given: those with a number are always printed as issued.",
  }),
});

/** The record says too little for a label, or the label is too small for it. */
export const labelNotMade = defineFault<{ readonly count: number }>({
  code: "exchange.cli.label_not_made",
  text: ({ count }) => ({
    vi: `Không lập được nhãn: ${count} chỗ thiếu hoặc không vừa.`,
    en: `The label cannot be made: ${count} ${count === 1 ? "place is" : "places are"} missing or does not fit.`,
  }),
  nextStep: () => ({
    vi: "Bổ sung theo danh sách ở trên rồi chạy lại.",
    en: "Complete what the list above names and run it again.",
  }),
});

/** The catalogues would put the name of another hospital on the papers. */
export const mastersOfAnother = defineFault<{ readonly file: string }>({
  code: "exchange.cli.masters_of_another",
  text: ({ file }) => ({
    vi: `Danh mục ${file} của --masters thuộc một cơ sở khác với bệnh án (facilityId khác nhau).`,
    en: `The catalogues ${file} of --masters belong to another facility than the record (facilityId differs).`,
  }),
  nextStep: () => ({
    vi: "Dùng danh mục của cơ sở đã lập bệnh án này.",
    en: "Use the catalogues of the facility that made this record.",
  }),
});

/** A folder where one file is read. */
export const fileWanted = defineFault<{ readonly file: string }>({
  code: "exchange.cli.file_wanted",
  text: ({ file }) => ({
    vi: `${file} là thư mục; ở đây cần một tệp.`,
    en: `${file} is a folder; one file is wanted here.`,
  }),
  nextStep: () => ({ vi: "Ghi tên một tệp trong thư mục đó.", en: "Name a file in that folder." }),
});

/** The logo of a facility is of another format. */
export const logoWrong = defineFault<{ readonly file: string }>({
  code: "exchange.cli.logo_wrong",
  text: ({ file }) => ({
    vi: `Biểu trưng ${file} không phải tệp PNG hay JPEG dưới 16 MB.`,
    en: `The logo ${file} is no PNG or JPEG of less than 16 MB.`,
  }),
  nextStep: () => ({
    vi: "Lưu lại dưới dạng PNG (SVG, GIF, WebP không in được).",
    en: "Save it as PNG (SVG, GIF and WebP cannot be printed).",
  }),
});
