import { defineFault } from "@benhan/core/faults";

/** What was kept beside one record, given with another: it would put the words of one patient into the file of another. */
export const extrasOfAnother = defineFault<{ readonly file: string }>({
  code: "exchange.cli.extras_of_another",
  text: ({ file }) => ({
    vi: `Tệp ${file} của --extras thuộc một bệnh án khác.`,
    en: `The file ${file} of --extras belongs to another record.`,
  }),
  nextStep: () => ({
    vi: "Dùng tệp --extras mà lệnh import đã ghi cùng bệnh án này, hoặc xuất không có --extras.",
    en: "Use the file that import wrote with this record by --extras, or export without --extras.",
  }),
});
