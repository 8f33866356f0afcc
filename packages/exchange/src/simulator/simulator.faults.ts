import { type Bilingual, defineFault } from "@benhan/core/faults";

/** Another process works on the data directory. */
export const dataInUse = defineFault<{ readonly owner: string }>({
  code: "exchange.simulator.data_in_use",
  text: ({ owner }) => ({
    vi: `Thư mục dữ liệu đang được một trình mô phỏng khác dùng (tiến trình ${owner}).`,
    en: `Another simulator uses the data directory (process ${owner}).`,
  }),
  nextStep: () => ({
    vi: "Dừng trình đó hoặc chọn thư mục khác. Nếu chắc chắn không còn trình nào chạy, hãy xóa tệp simulator.lock trong thư mục.",
    en: "Stop that one or choose another directory. If none is running for certain, delete simulator.lock in the directory.",
  }),
});

/** The data directory cannot be made, read or written. */
export const dataNotWritable = defineFault<{ readonly reason: string }>({
  code: "exchange.simulator.data_not_writable",
  text: ({ reason }) => ({
    vi: `Không tạo, đọc hoặc ghi được thư mục dữ liệu (${reason}).`,
    en: `The data directory cannot be made, read or written (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Chọn một thư mục mà tài khoản đang chạy được phép ghi, và kiểm tra ổ đĩa còn chỗ trống.",
    en: "Choose a directory that this account may write to, and check that the disk has free space.",
  }),
});

/** A fault plan that cannot be read. */
export const faultPlanInvalid = defineFault<{ readonly part: string }>({
  code: "exchange.simulator.fault_plan_invalid",
  text: ({ part }) => ({
    vi: `Không hiểu phần "${part}" của kịch bản lỗi.`,
    en: `The part "${part}" of the fault plan is not understood.`,
  }),
  nextStep: () => ({
    vi: "Viết dạng drop@3,503@5 hoặc random:0.2:42; danh sách lỗi có trong README của gói exchange.",
    en: "Write it as drop@3,503@5 or random:0.2:42; the faults are listed in the README of the exchange package.",
  }),
});

/** A journal that is damaged before its last line. */
export const journalDamaged = defineFault<{ readonly line: number }>({
  code: "exchange.simulator.journal_damaged",
  text: ({ line }) => ({
    vi: `Nhật ký của trình mô phỏng bị hỏng ở dòng ${line}.`,
    en: `The journal of the simulator is damaged at line ${line}.`,
  }),
  nextStep: () => ({
    vi: "Chọn một thư mục dữ liệu mới.",
    en: "Choose a new data directory.",
  }),
});

/** Whole command lines that work, for messages and help. */
export const exampleCommands = {
  bhxh: "SIM_PW=secret npx --no-install benhan-hub-simulator --data ./hub --facility 79999 --password-env SIM_PW --port 8080",
  emrhub:
    "SIM_PW=secret npx --no-install benhan-hub-simulator --hub emrhub --data ./axis --gln 0000000000000 --account tich-hop --public-key ./axis.pem --password-env SIM_PW --port 8081",
  eprescription:
    "SIM_PW=secret DOCTOR_PW=secret2 npx --no-install benhan-hub-simulator --hub eprescription --data ./erx --facility 79999 --connection-code 7979999 --practitioner BS-0001=DOCTOR_PW --password-env SIM_PW --port 8082",
} as const;

interface WrongOptions {
  readonly hub: keyof typeof exampleCommands;
  readonly options: readonly string[];
  /** Environment variables that options name, and that are empty or not set. */
  readonly variables: readonly string[];
}

/** Options of the command line are missing or wrong: all of them at once. */
export const optionsInvalid = defineFault<WrongOptions>({
  code: "exchange.simulator.options_invalid",
  text: ({ options, variables }) => ({
    vi: `Thiếu hoặc sai tùy chọn: ${options.join(", ")}.${emptyVariables(variables).vi}`,
    en: `Options are missing or wrong: ${options.join(", ")}.${emptyVariables(variables).en}`,
  }),
  nextStep: ({ hub }) => ({
    vi: `Ví dụ đầy đủ: ${exampleCommands[hub]}\nXem thêm: benhan-hub-simulator --help`,
    en: `A complete example: ${exampleCommands[hub]}\nSee also: benhan-hub-simulator --help`,
  }),
});

function emptyVariables(variables: readonly string[]): Bilingual {
  if (variables.length === 0) return { vi: "", en: "" };
  const names = variables.join(", ");
  return {
    vi: ` Biến môi trường trống hoặc chưa được đặt: ${names}.`,
    en: ` Environment variables that are empty or not set: ${names}.`,
  };
}

/** Environment variables that options name are empty or not set: the options themselves are right. */
export const passwordVariableEmpty = defineFault<Omit<WrongOptions, "options">>({
  code: "exchange.simulator.password_variable_empty",
  text: ({ variables }) => ({
    vi: `Biến môi trường ${variables.join(", ")} trống hoặc chưa được đặt.`,
    en: `The environment variable ${variables.join(", ")} is empty or not set.`,
  }),
  nextStep: ({ hub }) => ({
    vi: `Đặt biến trước khi chạy, ví dụ: ${exampleCommands[hub]}`,
    en: `Set it first, for example: ${exampleCommands[hub]}`,
  }),
});

/** The system does not let this account listen on the port. */
export const portNotAllowed = defineFault<{ readonly port: number }>({
  code: "exchange.simulator.port_not_allowed",
  text: ({ port }) => ({
    vi: `Hệ điều hành không cho phép dùng cổng mạng ${port}.`,
    en: `The system does not allow the port ${port} to be used.`,
  }),
  nextStep: () => ({
    vi: "Chọn --port từ 1024 trở lên, ví dụ 8080, hoặc bỏ --port để lấy một cổng còn trống.",
    en: "Choose a --port from 1024 on, such as 8080, or leave it out to take any free port.",
  }),
});

/** Another program listens on the port. */
export const portTaken = defineFault<{ readonly port: number }>({
  code: "exchange.simulator.port_taken",
  text: ({ port }) => ({
    vi: `Cổng mạng ${port} đang được chương trình khác dùng.`,
    en: `Another program uses the port ${port}.`,
  }),
  nextStep: () => ({
    vi: "Chọn số khác cho --port, hoặc bỏ --port để lấy một cổng còn trống.",
    en: "Choose another --port, or leave it out to take any free port.",
  }),
});

/** Key and certificate cannot be used, or do not belong together. */
export const tlsInvalid = defineFault<object>({
  code: "exchange.simulator.tls_invalid",
  text: () => ({
    vi: "Khóa hoặc chứng thư HTTPS không dùng được, hoặc không khớp nhau.",
    en: "Key or certificate for HTTPS cannot be used, or they do not belong together.",
  }),
  nextStep: () => ({
    vi: "Dùng cặp khóa và chứng thư dạng PEM, khóa không đặt mật khẩu; ví dụ tạo bằng openssl req -x509 -newkey rsa:2048 -nodes.",
    en: "Give a key without a password and its certificate, both PEM; for one, made by openssl req -x509 -newkey rsa:2048 -nodes.",
  }),
});
