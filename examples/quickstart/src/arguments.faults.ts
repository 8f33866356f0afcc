import { defineFault } from "@benhan/core/faults";

/** The command line says something that this program does not know. */
export const argumentsInvalid = defineFault<{ readonly reason: string }>({
  code: "quickstart.arguments.invalid",
  text: ({ reason }) => ({
    vi: `Không hiểu dòng lệnh: ${reason}`,
    en: `The command line is not understood: ${reason}`,
  }),
  nextStep: () => ({ vi: "Chạy với --help để xem các tùy chọn.", en: "Run with --help to see the options." }),
});
